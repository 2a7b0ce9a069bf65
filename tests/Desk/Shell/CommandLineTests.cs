using System.CommandLine;
using System.Text.Json;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Tests.Shell;

/// <summary>The door of the shell: wrong lines, and what no verb foresaw.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("broken --lang en", 1, "An unforeseen error (InvalidOperationException): the roof is gone")]
    [InlineData("broken", 1, "Lỗi ngoài dự kiến (InvalidOperationException): the roof is gone")]
    [InlineData("broken --lag", 2, "--lag: Không có lựa chọn này. Có phải ý bạn là --lang?")]
    [InlineData("broken --lang fr", 2, "--lang: Giá trị “fr” không dùng được. Chọn một trong: en, vi.")]
    [InlineData("broken --tries many --lang en", 2, "--tries: The value “many” does not fit. Write a whole number.")]
    [InlineData("broken --tries", 2, "--tries: Thiếu giá trị.")]
    [InlineData("broken more", 2, "more: Thừa tham số này.")]
    [InlineData("borken", 2, "borken: Không có lệnh này. Có phải ý bạn là broken?")]
    [InlineData("group", 2, "group: Thiếu lệnh con. Chọn một trong: needs.")]
    [InlineData("group needs x --lang=en", 2, "--how: This option is required. how it is done. See campaigns group needs --help.")]
    [InlineData("group needs x", 2, "--how: Thiếu lựa chọn bắt buộc. làm cách nào. Xem campaigns group needs --help.")]
    [InlineData("group needs --how x", 2, "<what>: Thiếu tham số bắt buộc.")]
    public async Task Says_one_line_of_what_where_and_mend(string line, int exit, string said)
    {
        var (code, output, errors) = await Run(line);

        code.ShouldBe(exit, errors);
        errors.Split('\n')[0].ShouldStartWith(said);
        if (exit == 2)
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1, errors);
        output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("broken --json", 1)]
    [InlineData("group needs --json", 2)]
    public async Task With_json_the_problems_are_the_one_document(string line, int exit)
    {
        var (code, output, _) = await Run(line);

        code.ShouldBe(exit);
        JsonDocument.Parse(output).RootElement.GetProperty("problems").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_detail_of_what_nobody_foresaw_follows_on_standard_error()
    {
        var (_, _, errors) = await Run("broken");

        errors.ShouldContain(nameof(BrokenVerb) + ".Run");
    }

    private static async Task<(int Exit, string Output, string Errors)> Run(string line)
    {
        await using StringWriter output = new(), errors = new();
        var root = new RootCommand { new BrokenVerb(), new System.CommandLine.Command("group") { new NeedyVerb() } };
        return (await CommandLine.Run(root, line.Split(' '), output, errors), output.ToString(), errors.ToString());
    }

    private sealed class BrokenVerb : Verb
    {
        public BrokenVerb() : base("broken", new("hỏng", "breaks")) => Add(new Option<int?>("--tries"));

        protected override Task<Answer> Run(VerbCall call, CancellationToken cancel) => throw new InvalidOperationException("the roof is gone");
    }

    private sealed class NeedyVerb : Verb
    {
        public NeedyVerb() : base("needs", new("cần nhiều thứ", "needs things"))
        {
            Add(new Argument<string>("what"));
            Add(new Option<string>("--how") { Required = true, Says = new("làm cách nào", "how it is done") });
        }

        protected override Task<Answer> Run(VerbCall call, CancellationToken cancel) => throw new InvalidOperationException("not reached");
    }
}
