using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Captions;

/// <summary>
/// Each file of Specs is an item and, under a line "=== channel", what that channel says of it; "=== channel cuts" is what it says
/// was cut.
/// </summary>
public sealed class SpecTests
{
    private static readonly string Folder = Repository.Path("tests", "Content", "Captions", "Specs");

    private static readonly Unit Unit = new()
    {
        Id = "u", Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng",
        Settings = new UnitSettings { Hashtags = ["MườngSáng"], Contact = "0212 3 123 456", PublicAddress = "https://muongsang.gov.vn" },
    };

    public static TheoryData<string, string> Specs
    {
        get
        {
            var specs = new TheoryData<string, string>();
            foreach (var file in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal))
                foreach (var (channel, _) in Sections(File.ReadAllText(file)).Skip(1))
                    specs.Add(Path.GetFileName(file), channel);
            return specs;
        }
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public void An_item_is_said_as_its_file_specifies(string file, string channel)
    {
        var sections = Sections(File.ReadAllText(Path.Combine(Folder, file)));
        var draft = ItemFile.Parse(sections[0].Text, file);
        draft.Problems.ShouldBeEmpty();
        var words = channel.Split(' ');

        var variant = CaptionWriter.Write(draft.Value!.Item("i", "u"), Unit, CaptionChannels.Form(words[0])!.Value);

        var said = words.Length > 1 ? string.Join('\n', variant.Cuts) : variant.Text;
        said.Trim().ShouldBe(sections.Single(section => section.Channel == channel).Text.Trim());
    }

    private static List<(string Channel, string Text)> Sections(string file)
    {
        var sections = new List<(string, string)>();
        var parts = ("\n" + file.ReplaceLineEndings("\n")).Split("\n=== ");
        sections.Add(("", parts[0].TrimStart('\n')));
        sections.AddRange(parts.Skip(1).Select(part => (part[..part.IndexOf('\n', StringComparison.Ordinal)].Trim(), part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..])));
        return sections;
    }
}
