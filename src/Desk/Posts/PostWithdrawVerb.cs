using System.CommandLine;
using Campaigns.Content;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary><c>post withdraw ID|--item ID --reason T</c>: what is queued does not go out, what is out is taken down by the worker.</summary>
internal sealed class PostWithdrawVerb : ServicesVerb
{
    private readonly Argument<string?> _id = new("id") { Says = new("mã bài đăng", "the post"), Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _item = new("--item") { Says = new("mọi bài đăng của tin, bài này, trên mọi kênh", "every post of this item, on every channel") };
    private readonly Option<string?> _reason = new("--reason") { Says = new("lý do, một câu", "why, in a sentence") };
    private readonly Option<bool> _done = new("--done") { Says = new("đã có người gỡ tay bài này", "a person has taken the post down by hand") };

    public PostWithdrawVerb() : base("withdraw", new("gỡ một bài đăng, hoặc gỡ một tin, bài ở mọi kênh", "take a post down, or an item on every channel"))
    {
        Add(_id);
        Add(_item);
        Add(_reason);
        Add(_done);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var (id, item, reason, done) = (call.Parsed.GetValue(_id), call.Get(_item), call.Get(_reason) ?? "", call.Get(_done));
        if (id is null == item is null || (done && id is null))
            return Problem.Input(new("Nêu một bài đăng, hoặc một tin, bài bằng --item.", "Name one post, or one item with --item."), done ? "--done" : null,
                new("Ví dụ: campaigns post withdraw MÃ --reason \"Sai ngày họp\"", "For example: campaigns post withdraw ID --reason \"Wrong day\""));
        var desk = services.GetRequiredService<ChangeDesk>();
        var withdrawn = done ? await desk.Done(id!, AttemptKind.Withdraw, PostVerb.Person, cancel)
            : id is not null ? await desk.Withdraw(id, PostVerb.Person, reason, cancel)
            : await desk.WithdrawItem(item!, PostVerb.Person, reason, cancel);
        if (!withdrawn.Ok)
            return Answer.Failed(withdrawn.Problems);
        var report = await ChangeReport.Of(services, withdrawn.Value, withdrawn: true, cancel);
        return Answer.Done(report, to => report.Write(to, call.Language));
    }
}
