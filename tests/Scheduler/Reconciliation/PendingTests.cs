using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Reconciliation;

/// <summary>What a channel took unseen and shows while it is followed: only as long as it may still go out.</summary>
public sealed class PendingTests
{
    [Theory]
    [InlineData("", PostState.Published)]
    [InlineData("INSERT INTO store_flag (name, value) VALUES ('hold', 'Khôi phục')", PostState.Scheduled)]
    [InlineData("UPDATE approval SET voided = 1, void_why = 'Đã sửa.'", PostState.Scheduled)]
    [InlineData("UPDATE account SET active = 0", PostState.Scheduled)]
    public async Task It_is_shown_only_where_hold_approval_and_account_still_allow_it(string meanwhile, PostState end)
    {
        await using var workshop = await Workshop.Open();
        var shown = Hidden(workshop);
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Work();
        if (meanwhile.Length > 0)
            await workshop.Run(meanwhile);

        for (var round = 0; round < 20; round++)
            await crew.WorkAfter(TimeSpan.FromSeconds(10));

        (await workshop.See(post)).State.ShouldBe(end);
        shown().ShouldBe(end == PostState.Published);
    }

    [Fact]
    public async Task What_is_to_be_taken_down_is_not_shown_first()
    {
        await using var workshop = await Workshop.Open();
        var shown = Hidden(workshop);
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Work();
        (await workshop.Changes.Withdraw(post, "Biên tập viên", "Sai ngày.")).Ok.ShouldBeTrue();

        for (var round = 0; round < 20; round++)
            await crew.WorkAfter(TimeSpan.FromSeconds(10));

        (await workshop.See(post)).State.ShouldBe(PostState.Cancelled);
        shown().ShouldBeFalse();
    }

    [Fact]
    public async Task A_lost_answer_to_showing_it_makes_absence_count_from_then_on()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.Settle = TimeSpan.FromSeconds(60);
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("t"));
        workshop.Channel.OnFollow = async (d, cancel) => await d.StillMine(cancel) ? new Outcome.Unknown("Mất câu trả lời.") : new Outcome.Rejected("không được hỏi");
        workshop.Channel.OnFind = _ => new Finding.Absent();
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromMinutes(10));
        await crew.WorkAfter(TimeSpan.FromSeconds(60));
        (await workshop.See(post)).State.ShouldBe(PostState.Unknown, "it may have been shown, and the list may not say it yet");

        await crew.WorkAfter(TimeSpan.FromSeconds(60));
        (await workshop.See(post)).State.ShouldNotBe(PostState.Unknown);
    }

    [Fact]
    public async Task Words_that_were_approved_while_it_was_open_are_what_goes_out_once_it_is_known_not_to_be_out()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Đứt."));
        workshop.Channel.OnFind = _ => new Finding.Absent();
        var (post, other) = (await workshop.Post(), await workshop.Post(due: TimeSpan.FromDays(1), title: "Lời đã sửa"));
        var crew = await workshop.Hire();
        await crew.Work();
        await workshop.Run("UPDATE approval SET voided = 1 WHERE id = (SELECT approval_id FROM post WHERE id = @post)", new { post });
        await workshop.Run("INSERT INTO post_next (post_id, approval_id, content_hash, created) SELECT @post, approval_id, content_hash, 1 FROM post WHERE id = @other", new { post, other });
        workshop.Channel.OnPublish = (d, _) => Task.FromResult<Outcome>(new Outcome.Published("2", null));

        await crew.WorkAfter(TimeSpan.FromSeconds(60));
        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent[^1].Variant.Title.ShouldBe("Lời đã sửa");
        (await workshop.Value<int>("SELECT COUNT(*) FROM post_next")).ShouldBe(0);
    }

    /// <summary>The channel makes it unseen and shows it when it is followed; whether it did.</summary>
    private static Func<bool> Hidden(Workshop workshop)
    {
        var shown = false;
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("t"));
        workshop.Channel.OnFollow = async (d, cancel) =>
        {
            if (!await d.StillMine(cancel))
                return new Outcome.Unknown("Chưa được hiện lúc này.");
            shown = true;
            return new Outcome.Published("1", null);
        };
        workshop.Channel.OnFind = _ => shown ? new Finding.Present("1", null) : new Finding.Absent();
        return () => shown;
    }
}
