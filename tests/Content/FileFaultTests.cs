using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests;

/// <summary>What the system says in English is said in Vietnamese, and without its English inside.</summary>
public sealed class FileFaultTests
{
    private static readonly Phrase What = new("Không đọc được tệp", "The file cannot be read");

    public static TheoryData<Exception, string> Faults => new()
    {
        { new FileNotFoundException("Could not find file"), "không có tệp này" },
        { new DirectoryNotFoundException("Could not find a part of the path"), "không có thư mục này" },
        { new UnauthorizedAccessException("Access to the path is denied."), "không có quyền, hoặc đây là một thư mục" },
        { new IOException("No space left on device", 28), "ổ đĩa đã đầy" },
        { new IOException("There is not enough space", unchecked((int)0x80070070)), "ổ đĩa đã đầy" },
        { new IOException("The process cannot access the file", unchecked((int)0x80070020)), "chương trình khác đang giữ tệp" },
        { new IOException("Something odd", 5), "hệ thống báo lỗi số 5" },
        { new InvalidOperationException("Sequence contains no elements"), "lỗi ngoài dự kiến: InvalidOperationException" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_in_words_of_ours(Exception fault, string why) =>
        FileFault.In(fault, What).Vi.ShouldBe($"Không đọc được tệp ({why}).");

    [Fact]
    public void English_keeps_what_the_system_said_where_nothing_better_is_known() =>
        FileFault.In(new IOException("Something odd.", 5), What).En.ShouldBe("The file cannot be read (Something odd).");

    [Fact]
    public async Task A_file_that_is_not_there_is_told_so()
    {
        using var folder = new TempFolder();

        (await ItemFile.Read(folder.File("none.md"))).Problems[0].What.Vi.ShouldBe("Không đọc được tệp (không có tệp này).");
        (await ItemFile.Read(folder.File("none/a.md"))).Problems[0].What.Vi.ShouldBe("Không đọc được tệp (không có thư mục này).");
        (await ItemFile.Read(folder.Path)).Problems[0].What.Vi.ShouldBe("Không đọc được tệp (không có quyền, hoặc đây là một thư mục).");
        (await PlanImport.Read(folder.File("none.txt"), null)).Problems[0].What.Vi.ShouldBe("Không có tệp này.");
    }

    [Theory]
    [InlineData("a: 'open\n")]
    [InlineData("a: b: c\n")]
    [InlineData("a: [1, 2\n")]
    public async Task Wrong_YAML_is_told_without_the_parsers_English(string text)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("a.yaml"), text);

        var problem = (await TemplateText.Read(folder.File("a.yaml"), default)).Problems.ShouldHaveSingleItem();

        problem.What.Vi.ShouldBe("Tệp mẫu viết sai cú pháp YAML.");
        problem.Mend.ShouldNotBeNull();
    }
}
