using System.CommandLine;
using Campaigns.Content;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary><c>post done ID --url U</c>, <c>post notDone ID --why T</c>, <c>post take ID --person P</c>: posts that people make by hand.</summary>
internal sealed class PostDoneVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng", "id of the post") };
    private readonly Option<string?> _url = new("--url") { Says = new("địa chỉ bài đã đăng, https", "where it stands, https") };
    private readonly Option<string?> _screenshot = new("--screenshot") { Says = new("ảnh chụp màn hình PNG hoặc JPEG không quá 5 MB, khi không có địa chỉ", "PNG or JPEG of at most 5 MB that shows it, where there is no address") };
    private readonly Option<string?> _person = Person();

    private PostDoneVerb() : base("done", new("báo bài đăng tay đã đăng", "a post made by hand is out"))
    {
        Add(_id);
        Add(_url);
        Add(_screenshot);
        Add(_person);
    }

    public static void Join(Command post)
    {
        post.Add(new PostDoneVerb());
        post.Add(new NotDoneVerb());
        post.Add(new TakeVerb());
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var screenshot = await Screenshot(call.Get(_screenshot), cancel);
        return screenshot.Ok
            ? await Close(call, services, call.Get(_id), desk => desk.Done(call.Get(_id), call.Get(_person) ?? Administrator.AtTheMachine,
                new AssistedProof { Url = call.Get(_url)?.Trim() ?? "", Screenshot = screenshot.Value.Length > 0 ? screenshot.Value : null }, cancel), cancel)
            : Answer.Failed(screenshot.Problems);
    }

    /// <summary>Empty where none is named.</summary>
    private static async Task<Result<byte[]>> Screenshot(string? path, CancellationToken cancel)
    {
        if (path is null)
            return Array.Empty<byte>();
        var file = new FileInfo(path);
        if (!file.Exists)
            return Problem.Input(new("Không có tệp này.", "There is no such file."), path);
        return file.Length is > 0 and <= AssistedProof.MostBytes
            ? await File.ReadAllBytesAsync(path, cancel)
            : Problem.Input(new("Ảnh chụp màn hình rỗng hoặc quá 5 MB.", "The screenshot is empty, or larger than 5 MB."), path);
    }

    private static Option<string?> Person() => new("--person") { Says = new("người đăng; bỏ trống là quản trị tại máy", "who posts; without it the administrator at the machine") };

    private static async Task<Answer> Close(VerbCall call, IServiceProvider services, string id, Func<AssistedDesk, Task<Problem?>> act, CancellationToken cancel)
    {
        if (await act(services.GetRequiredService<AssistedDesk>()) is { } problem)
            return problem;
        var post = (await services.GetRequiredService<PostList>().Find(id, cancel))!;
        return Answer.Done(post, to => PostTable.Write(to, [post], call.Language));
    }

    private sealed class NotDoneVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng", "id of the post") };
        private readonly Option<string> _why = new("--why") { Required = true, Says = new("vì sao không đăng được", "why it could not be posted") };
        private readonly Option<string?> _person = Person();

        public NotDoneVerb() : base("notDone", new("báo bài đăng tay không đăng được", "a post could not be made by hand"))
        {
            Add(_id);
            Add(_why);
            Add(_person);
        }

        protected override Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel) =>
            Close(call, services, call.Get(_id), desk => desk.NotDone(call.Get(_id), call.Get(_person) ?? Administrator.AtTheMachine, call.Get(_why)!, cancel), cancel);
    }

    private sealed class TakeVerb : ServicesVerb
    {
        private readonly Argument<string> _id = new("id") { Says = new("mã bài đăng", "id of the post") };
        private readonly Option<string> _person = new("--person") { Required = true, Says = new("người đăng", "who posts") };

        public TakeVerb() : base("take", new("nhận một bài chờ đăng tay để không ai đăng trùng", "take a post that waits, so that no colleague posts it too"))
        {
            Add(_id);
            Add(_person);
        }

        protected override Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel) =>
            Close(call, services, call.Get(_id), desk => desk.Take(call.Get(_id), call.Get(_person)!, cancel), cancel);
    }
}
