namespace Campaigns.Content.Tests.Campaigns;

/// <summary>Templates damaged in every way a keyboard or a disk can think of: always an answer, never an exception.</summary>
public sealed class DamagedTemplateTests : IDisposable
{
    private const string Signs = "{}[]:-#&*!|>'\"%@`,? \n\t\\0aĐ\u0301\u00A0";

    private readonly TestTemplates _templates = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_damaged_file_is_read_or_refused_with_its_name(int seed)
    {
        var random = new Random(seed);
        var whole = TestTemplates.Campaign(TestTemplates.Beat("khoi-dong", -7, "08:00") + TestTemplates.Beat("ngay-chinh", 0, "07:00"));
        var refused = 0;
        for (var round = 0; round < 80; round++)
        {
            var text = Damage(whole, random);
            _templates.Write("campaigns/10-10.yaml", text);

            var read = await _templates.Campaigns.Find("10-10");

            refused += read.Ok ? 0 : 1;
            read.Problems.ShouldAllBe(p => p.Kind == ProblemKind.Input && p.Where != null && p.Where.Contains("10-10.yaml", StringComparison.Ordinal), text);
        }
        refused.ShouldBeGreaterThan(30);
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 1; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(5) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                2 => text.Insert(at, Signs[random.Next(Signs.Length)].ToString()),
                3 => text[..at] + Signs[random.Next(Signs.Length)] + text[(at + 1)..],
                _ => text.Insert(at, text[at..Math.Min(text.Length, at + random.Next(1, 60))]),
            };
        }
        return text;
    }

    public void Dispose() => _templates.Dispose();
}
