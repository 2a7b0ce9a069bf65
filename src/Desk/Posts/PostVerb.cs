using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary><c>post list|show|retry|cancel</c>: the posts, the story of one, and what a person may do with it.</summary>
internal sealed class PostVerb : Command
{
    public PostVerb() : base("post", "posts: list, tell the story of one, try again, cancel")
    {
        Add(new ListVerb());
        Add(new ShowVerb());
        Add(new ActVerb("retry", "post a failed, missed or held post now", (posts, id, cancel) => posts.Retry(id, Person, cancel)));
        Add(new ActVerb("cancel", "take a post that has not gone out off the list", (posts, id, cancel) => posts.Cancel(id, Person, cancel)));
        PostDoneVerb.Join(this);
    }

    /// <summary>Who acts at the shell: the administrator at the machine, as the audit calls them.</summary>
    private const string Person = "Quản trị tại máy";

    private sealed class ListVerb : ServicesVerb
    {
        private readonly Option<PostState?> _state = new("--state") { Description = "only posts in this state" };
        private readonly UnitOption _unit = new("every unit");
        private readonly Option<int> _limit = new("--limit") { Description = $"at most so many, up to {PostQuery.Most}", DefaultValueFactory = _ => PostQuery.Most };

        public ListVerb() : base("list", "posts, earliest first")
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
            return Answer.Done(new PostReport(posts), to => PostTable.Write(to, posts, call.Language));
        }
    }

    private sealed class ShowVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id");

        public ShowVerb() : base("show", "everything that happened to one post") => Add(_id);

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            if (await services.GetRequiredService<PostStory>().Of(call.Get(_id), cancel) is not { } told)
                return Problem.Input(new("Không có bài đăng này.", "There is no such post."), call.Get(_id), new("Xem mã bài bằng: campaigns post list.", "campaigns post list shows the ids."));
            return Answer.Done(told, to =>
            {
                to.WriteLine($"{told.Post.Title}: {told.Post.State.Words().In(call.Language)}");
                if (told.Post.Why is { } why)
                    to.WriteLine(why);
                if (told.Post.Url is { } url)
                    to.WriteLine(url);
                foreach (var line in told.Story)
                    to.WriteLine($"{PostTable.Clock(line.At)}  {line.Text}");
            });
        }
    }

    private sealed class ActVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id");
        private readonly Func<PostStore, string, CancellationToken, Task<Problem?>> _act;

        public ActVerb(string name, string description, Func<PostStore, string, CancellationToken, Task<Problem?>> act) : base(name, description)
        {
            _act = act;
            Add(_id);
        }

        protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
        {
            var id = call.Get(_id);
            if (await _act(services.GetRequiredService<PostStore>(), id, cancel) is { } problem)
                return problem;
            var post = (await services.GetRequiredService<PostList>().Find(id, cancel))!;
            return Answer.Done(post, to => PostTable.Write(to, [post], call.Language));
        }
    }
}
