using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;

namespace Campaigns.Scheduler.Tests.Changes;

/// <summary>A workshop with a post that is out, and newer words approved for it.</summary>
internal static class ChangeRig
{
    public const string Editor = "Biên tập viên", Reason = "Sai ngày họp";

    /// <summary>A post that the crew has sent; its id.</summary>
    public static async Task<string> Out(this Workshop workshop, Crew crew, Account? account = null)
    {
        var post = await workshop.Post(account: account);
        await crew.Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        return post;
    }

    /// <summary>Approves newer words for a post that is out, as the desk of approvals does; their hash.</summary>
    public static async Task<string> Prepare(this Workshop workshop, string post, string title = "Bản đã sửa", VariantVideo? video = null)
    {
        await workshop.VoidApproval(post, "Nội dung đã sửa sau khi duyệt.");
        return await workshop.Database.Write(async session =>
        {
            var before = await session.First<Now>("SELECT approval_id AS Approval, content_hash AS Hash FROM post WHERE id = @post", new { post });
            await workshop.Approve(session, post, Workshop.Words(title) with { Video = video });
            await session.Run("""
                INSERT INTO post_next (post_id, approval_id, content_hash, created) SELECT id, approval_id, content_hash, 0 FROM post WHERE id = @post
                ON CONFLICT (post_id) DO UPDATE SET approval_id = excluded.approval_id, content_hash = excluded.content_hash
                """, new { post });
            await session.Run("UPDATE post SET approval_id = @Approval, content_hash = @Hash WHERE id = @post", new { before!.Approval, before.Hash, post });
            return (await session.Value<string>("SELECT content_hash FROM post_next WHERE post_id = @post", new { post }))!;
        });
    }

    public static async Task<PostChange> Change(this Workshop workshop, string post) => (await workshop.ChangeList.Of(post))[^1];

    public static Task<string?> Hash(this Workshop workshop, string post) => workshop.Value<string>("SELECT content_hash FROM post WHERE id = @post", new { post });

    /// <summary>A call that does not come back before the test lets it.</summary>
    public static Func<ChannelDispatch, CancellationToken, Task<Outcome>> Until(Task<Outcome> answer) => (_, _) => answer;

    private sealed class Now
    {
        public string Approval { get; set; } = "";
        public string Hash { get; set; } = "";
    }
}
