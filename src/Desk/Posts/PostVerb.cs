using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary><c>post list|show|retry|cancel|update|withdraw|drop|done</c>: the posts, the story of one, and what a person may do with it.</summary>
internal sealed class PostVerb : VerbGroup
{
    public PostVerb() : base("post", new("bài đăng: danh sách, diễn biến, gửi lại, hủy, sửa hoặc gỡ bài đã đăng", "posts: list, tell the story of one, try again, cancel, change or take down what is out"))
    {
        Add(new ListVerb());
        Add(new ShowVerb());
        Add(new ActVerb("retry", new("đăng ngay bài bị lỗi, quá hạn hoặc đang tạm giữ", "post a failed, missed or held post now"), (posts, id, cancel) => posts.Retry(id, Person, cancel)));
        Add(new ActVerb("cancel", new("hủy một bài chưa đăng", "take a post that has not gone out off the list"), (posts, id, cancel) => posts.Cancel(id, Person, cancel)));
        PostDoneVerb.Join(this);
        Add(new PostUpdateVerb());
        Add(new PostWithdrawVerb());
        Add(new PostDropVerb());
    }

    /// <summary>Who acts at the shell: the administrator at the machine, as the audit calls them.</summary>
    public const string Person = "Quản trị tại máy";

    private sealed class ListVerb : ServicesVerb
    {
        private readonly Option<PostState?> _state = new("--state") { Says = new("chỉ bài ở trạng thái này", "only posts in this state") };
        private readonly UnitOption _unit = new(UnitOption.Every);
        private readonly Option<int> _limit = new("--limit") { Says = new($"nhiều nhất từng này bài, tối đa {PostQuery.Most}", $"at most so many, up to {PostQuery.Most}"), DefaultValueFactory = _ => PostQuery.Most };

        public ListVerb() : base("list", new("các bài đăng, sớm nhất trước", "posts, earliest first"))
        {
            Add(_state);
            Add(_unit);
            Add(_limit);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var unitId = await _unit.Narrow(call, services.GetRequiredService<UnitStore>(), cancel);
            if (!unitId.Ok)
                return Answer.Failed(unitId.Problems);
            var posts = await services.GetRequiredService<PostList>().Find(new PostQuery { State = call.Get(_state), UnitId = unitId.Value, Limit = call.Get(_limit) }, cancel);
            var report = await PostReport.Of(services.GetRequiredService<DeskAddress>(), posts, cancel);
            return Answer.Done(report, to => PostTable.Write(to, report.Posts, call.Language));
        }
    }

    private sealed class ShowVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng", "id of the post") };

        public ShowVerb() : base("show", new("mọi việc đã xảy ra với một bài đăng", "everything that happened to one post")) => Add(_id);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            if (await services.GetRequiredService<PostStory>().Of(call.Get(_id), cancel) is not { } told)
                return Problem.Input(new("Không có bài đăng này.", "There is no such post."), call.Get(_id), new("Xem mã bài bằng: campaigns post list.", "campaigns post list shows the ids."));
            var report = await PostTold.Of(told, services.GetRequiredService<DeskAddress>(), call.Language, cancel);
            var post = report.Post;
            return Answer.Done(report, to =>
            {
                to.WriteLine($"{post.Title}: {post.State.Words().In(call.Language)}");
                if (post.Why is { } why)
                    to.WriteLine(why);
                if (post.Url is { } url)
                    to.WriteLine(url);
                foreach (var line in report.Story)
                    to.WriteLine($"{PostTable.Clock(post, line.At)}  {line.Text}");
            });
        }
    }

    private sealed class ActVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng", "id of the post") };
        private readonly Func<PostStore, string, CancellationToken, Task<Problem?>> _act;

        public ActVerb(string name, Phrase says, Func<PostStore, string, CancellationToken, Task<Problem?>> act) : base(name, says)
        {
            _act = act;
            Add(_id);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var id = call.Get(_id);
            if (await _act(services.GetRequiredService<PostStore>(), id, cancel) is { } problem)
                return problem;
            var post = await services.GetRequiredService<DeskAddress>().Whole((await services.GetRequiredService<PostList>().Find(id, cancel))!, cancel);
            return Answer.Done(post, to => PostTable.Write(to, [post], call.Language));
        }
    }
}
