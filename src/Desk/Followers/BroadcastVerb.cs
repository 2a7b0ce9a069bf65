using System.CommandLine;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Desk.Followers;

/// <summary><c>account broadcast propose|approve|refuse|cancel|sent|not-sent|list|show</c>: articles to everybody who follows an OA.</summary>
internal sealed class BroadcastVerb : VerbGroup
{
    private const int MostListed = 200;

    private static readonly Phrase Caution = new(
        "Tin gửi rộng không thu hồi được và dùng 1 lượt hạn mức của OA. Chưa gửi gì: cần người khác duyệt.",
        "A broadcast cannot be recalled and takes 1 of the OA's allowance. Nothing was sent: another person has to approve it.");

    public BroadcastVerb() : base("broadcast", new("gửi rộng bài đã đăng tới mọi người quan tâm OA; một người đề nghị, người khác duyệt", "send articles to everybody who follows an OA; one proposes, another approves"))
    {
        Add(new ProposeVerb());
        Add(new ActVerb("approve", new("duyệt: bộ gửi bài gửi ngay, một lần, không thu hồi được", "approve: the worker sends it at once, once, beyond recall"), (desk, id, person, _, cancel) => desk.Approve(id, person, cancel)));
        Add(new ActVerb("refuse", new("trả lại, kèm --reason", "send back, with --reason"), (desk, id, person, reason, cancel) => desk.Refuse(id, person, reason ?? "", cancel), reason: true));
        Add(new ActVerb("cancel", new("hủy lần chưa gửi", "cancel one that has not left"), (desk, id, person, _, cancel) => desk.Cancel(id, person, cancel)));
        Add(new ActVerb("sent", new("đã xem oa.zalo.me: tin chưa rõ ấy đã gửi", "looked at oa.zalo.me: the open one was sent"), (desk, id, person, _, cancel) => desk.Close(id, person, sent: true, cancel)));
        Add(new ActVerb("not-sent", new("đã xem oa.zalo.me: tin chưa rõ ấy chưa gửi", "looked at oa.zalo.me: the open one was not sent"), (desk, id, person, _, cancel) => desk.Close(id, person, sent: false, cancel)));
        Add(new ListVerb());
        Add(new ShowVerb());
    }

    private static async Task<Answer> Told(string id, VerbCall call, IServiceProvider services, CancellationToken cancel, FollowerQuota? quota = null, bool caution = false)
    {
        var list = services.GetRequiredService<FollowerList>();
        if (await list.Find(id, cancel) is not { } message)
            return Problem.Input(new("Không có lần gửi rộng này.", "There is no such broadcast."), id, new("Xem mã bằng: campaigns account broadcast list MÃ-KÊNH.", "campaigns account broadcast list ACCOUNT shows the ids."));
        var story = await list.Story(id, cancel);
        return Answer.Done(new { broadcast = message, recallable = false, takes = 1, quota?.Left, quota?.Total, story = story.Select(line => new { line.At, text = line.Text.In(call.Language) }) }, to =>
        {
            to.WriteLine($"{message.Id}\t{message.State.Words().In(call.Language)}");
            if (message.Why is { } why)
                to.WriteLine(why);
            foreach (var article in message.Articles)
                to.WriteLine($"  {article.Title}\t{article.Url}");
            if (caution)
                to.WriteLine(Caution.In(call.Language));
            if (quota is { } left)
                to.WriteLine(new Phrase($"Zalo báo còn {left.Left} lượt.", $"Zalo says that {left.Left} are left.").In(call.Language));
            foreach (var line in story)
                to.WriteLine($"{Clock(message, line.At)}  {line.Text.In(call.Language)}");
        });
    }

    private static string Clock(FollowerMessage message, DateTimeOffset at) =>
        UnitClock.Local(message.Zone, at).ToString("HH:mm:ss dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class ProposeVerb : ServicesVerb
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

        private readonly Argument<string> _account = new("account") { Says = new("mã kênh Zalo OA", "id of a Zalo OA account") };
        private readonly Option<string[]> _posts = new("--post") { Required = true, AllowMultipleArgumentsPerToken = true, Says = new("mã bài đã đăng, 1 đến 5; bài đầu nằm trên cùng", "ids of posts that are out, 1 to 5; the first on top") };
        private readonly Option<string> _as = new("--as") { Required = true, Says = new("người đề nghị", "who proposes") };

        public ProposeVerb() : base("propose", new("đề nghị gửi rộng; chưa gửi gì", "propose a broadcast; nothing is sent"))
        {
            Add(_account);
            Add(_posts);
            Add(_as);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var desk = services.GetRequiredService<FollowerDesk>();
            var proposed = await desk.Propose(call.Get(_account), call.Get(_posts) ?? [], call.Get(_as)!, cancel);
            if (!proposed.Ok)
                return Answer.Failed(proposed.Problems);
            var account = (await KnownAccount.Find(services, call.Get(_account), cancel)).Value!;
            return await Told(proposed.Value, call, services, cancel, await Quota(desk.For(account)!, account, cancel), caution: true);
        }

        private static async Task<FollowerQuota?> Quota(IFollowerChannel channel, Content.Accounts.Account account, CancellationToken cancel)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            try
            {
                return await channel.Quota(account, patience.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    private sealed class ActVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã lần gửi rộng", "id of the broadcast") };
        private readonly Option<string> _as = new("--as") { Required = true, Says = new("họ tên người làm", "who does it") };
        private readonly Option<string?> _reason = new("--reason") { Says = new("lý do", "why") };
        private readonly Func<FollowerDesk, string, string, string?, CancellationToken, Task<Result<string>>> _act;

        public ActVerb(string name, Phrase says, Func<FollowerDesk, string, string, string?, CancellationToken, Task<Result<string>>> act, bool reason = false) : base(name, says)
        {
            _act = act;
            Add(_id);
            Add(_as);
            if (reason)
                Add(_reason);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var reason = Options.Contains(_reason) ? call.Get(_reason) : null;
            var done = await _act(services.GetRequiredService<FollowerDesk>(), call.Get(_id), call.Get(_as)!, reason, cancel);
            return done.Ok ? await Told(done.Value, call, services, cancel) : Answer.Failed(done.Problems);
        }
    }

    private sealed class ListVerb : ServicesVerb
    {
        private readonly Argument<string> _account = new("account") { Says = new("mã kênh Zalo OA", "id of a Zalo OA account") };

        public ListVerb() : base("list", new("các lần gửi rộng của một kênh, mới nhất trước", "the broadcasts of an account, newest first")) => Add(_account);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var account = await KnownAccount.Find(services, call.Get(_account), cancel);
            if (!account.Ok)
                return Answer.Failed(account.Problems);
            var messages = await services.GetRequiredService<FollowerList>().Of(account.Value.Id, 0, MostListed, cancel);
            return Answer.Done(new { broadcasts = messages }, to =>
            {
                foreach (var message in messages)
                    to.WriteLine($"{message.Id}\t{message.State.Words().In(call.Language)}\t{Clock(message, message.Proposed)}\t{string.Join(" · ", message.Articles.Select(a => a.Title))}");
            });
        }
    }

    private sealed class ShowVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã lần gửi rộng", "id of the broadcast") };

        public ShowVerb() : base("show", new("diễn biến của một lần gửi rộng", "the story of one broadcast")) => Add(_id);

        protected override Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel) => Told(call.Get(_id), call, services, cancel);
    }
}
