using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class ChangeDispatcherTests
{
    [Fact]
    public async Task An_update_brings_the_approved_words_to_what_is_out_and_the_post_stays_published()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var hash = await workshop.Prepare(post);
        workshop.Channel.OnUpdate = async (_, _) =>
        {
            (await workshop.Value<int>("SELECT COUNT(*) FROM attempt WHERE post_id = @post AND kind = 1 AND number = 2 AND ended IS NULL", new { post })).ShouldBe(1, "the attempt is there before the first byte");
            (await workshop.See(post)).State.ShouldBe(PostState.Published);
            return new Outcome.Updated("https://kenh.vn/moi");
        };

        (await workshop.Changes.Update(post, ChangeRig.Editor)).Ok.ShouldBeTrue();
        await crew.Change();

        var sent = workshop.Channel.Changed.ShouldHaveSingleItem();
        (sent.ContentHash, sent.Variant.Title, sent.RemoteId, sent.Attempt).ShouldBe((hash, "Bản đã sửa", "r-" + post, 2));
        (await workshop.Hash(post)).ShouldBe(hash);
        var seen = await workshop.See(post);
        (seen.State, seen.Url, seen.Attempts, seen.Approved).ShouldBe((PostState.Published, "https://kenh.vn/moi", 1, true));
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Done);
        (await workshop.Value<int>("SELECT COUNT(*) FROM post_next")).ShouldBe(0);
        workshop.Channel.Sent.Count.ShouldBe(1, "an update never publishes again");
    }

    [Fact]
    public async Task An_update_whose_video_is_not_what_was_approved_fails_before_anything_leaves()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var kept = (await workshop.Media.Take(await TestVideo.File(workshop.Folder))).Value!;
        await workshop.Prepare(post, video: new VariantVideo(kept.Hash, kept.MediaType, kept.Size, kept.Width, kept.Height, "Video"));
        await File.AppendAllTextAsync(workshop.Media.Path(kept.Hash)!, "x");

        (await workshop.Changes.Update(post, ChangeRig.Editor)).Ok.ShouldBeTrue();
        await crew.Change();

        workshop.Channel.Changed.ShouldBeEmpty();
        (await workshop.Change(post)).ShouldSatisfyAllConditions(change => change.State.ShouldBe(ChangeState.Failed), change => change.Why.ShouldNotBeNull().ShouldContain("video"));
    }

    [Fact]
    public async Task A_withdrawal_takes_down_what_is_out_and_keeps_what_stood_as_evidence()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var stood = await workshop.Hash(post);

        (await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason)).Ok.ShouldBeTrue();
        await crew.Change();

        workshop.Channel.Changed.ShouldHaveSingleItem().RemoteId.ShouldBe("r-" + post);
        var seen = await workshop.See(post);
        (seen.State, seen.Why).ShouldBe((PostState.Withdrawn, "Đã gỡ: Sai ngày họp"));
        (await workshop.Value<string>("SELECT before_hash FROM post_change")).ShouldBe(stood);
        (await workshop.Value<int>("SELECT outcome FROM attempt WHERE kind = 2")).ShouldBe((int)AttemptOutcome.Withdrawn);
    }

    [Fact]
    public async Task What_has_no_answer_is_done_again_with_patience_until_a_person_is_asked()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);

        await crew.Change();
        var once = await workshop.Change(post);
        (once.State, once.NextTry, once.NeedsPerson).ShouldBe((ChangeState.Waiting, workshop.Now.AddSeconds(2), false));
        workshop.Clock.Advance(TimeSpan.FromSeconds(1.9));
        await crew.Change();
        workshop.Channel.Changed.Count.ShouldBe(1, "not before its time");
        for (var i = 0; i < 12; i++)
        {
            workshop.Clock.Advance(TimeSpan.FromMinutes(5));
            await crew.Change();
        }

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        var asked = await workshop.Change(post);
        asked.NeedsPerson.ShouldBeTrue();
        asked.Why.ShouldBe("Chưa gỡ được hoặc chưa rõ, cần người xem kênh: Kết nối bị ngắt.");
        (await workshop.List.Find(new PostQuery { NeedsPerson = true })).ShouldHaveSingleItem().Why.ShouldBe(asked.Why);
        (await workshop.List.Working()).ShouldBe(0, "a person has it now");
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Withdrawn());
        workshop.Clock.Advance(TimeSpan.FromMinutes(31));
        await crew.Change();
        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
        workshop.Channel.Changed.Select(c => c.Attempt).ShouldBeUnique();
    }

    [Theory]
    [InlineData(AttemptKind.Update, "Kênh không nhận bản sửa: Quá hạn sửa. Muốn thay bài thì chọn “Gỡ và đăng lại”.")]
    [InlineData(AttemptKind.Withdraw, "Kênh không cho gỡ: Quá hạn sửa. Gỡ tay trên kênh rồi đánh dấu đã gỡ.")]
    public async Task A_refusal_is_told_to_the_desk_and_the_post_stays_out(AttemptKind kind, string why)
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        await workshop.Prepare(post);
        workshop.Channel.OnUpdate = workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Rejected("Quá hạn sửa."));

        await (kind == AttemptKind.Update ? workshop.Changes.Update(post, ChangeRig.Editor) : workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason));
        await crew.Change();

        (await workshop.Change(post)).State.ShouldBe(ChangeState.Failed);
        var seen = (await workshop.List.Find(new PostQuery { NeedsPerson = true })).ShouldHaveSingleItem();
        (seen.State, seen.Why).ShouldBe((PostState.Published, why));
        (await workshop.List.NotOut()).ShouldBe(1);
    }

    [Fact]
    public async Task An_account_that_must_be_connected_again_is_switched_off_and_the_change_waits_for_it()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Reconnect("Quyền đăng đã hết hạn."));
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Change();

        (await workshop.Accounts.Find(workshop.Account.Id))!.InactiveWhy.ShouldBe("Quyền đăng đã hết hạn.");
        workshop.Clock.Advance(TimeSpan.FromHours(3));
        await crew.Change();
        workshop.Channel.Changed.Count.ShouldBe(1);
        await workshop.Run("UPDATE account SET active = 1, inactive_why = NULL");
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Withdrawn());
        await crew.Change();

        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [Fact]
    public async Task A_channel_that_asks_for_time_gets_it()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        await workshop.Prepare(post);
        workshop.Channel.OnUpdate = (_, _) => Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.FromMinutes(3), "Kênh bận."));

        await workshop.Changes.Update(post, ChangeRig.Editor);
        await crew.Change();

        var change = await workshop.Change(post);
        (change.State, change.NextTry, change.Why).ShouldBe((ChangeState.Waiting, workshop.Now.AddMinutes(3), "Kênh bận."));
    }

    [Fact]
    public async Task A_store_on_hold_changes_nothing()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        await workshop.Run("INSERT INTO store_flag (name, value) VALUES ('hold', 'Vừa khôi phục.')");
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);

        await crew.Change();
        workshop.Channel.Changed.ShouldBeEmpty();
        (await workshop.List.Working()).ShouldBe(0);
        await workshop.Run("DELETE FROM store_flag");
        await crew.Change();

        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [Fact]
    public async Task An_update_whose_approval_was_voided_before_it_left_is_not_sent()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var stood = await workshop.Hash(post);
        await workshop.Prepare(post);
        await workshop.Changes.Update(post, ChangeRig.Editor);
        await workshop.Run("UPDATE approval SET voided = 1 WHERE id = (SELECT approval_id FROM post_change)");

        await crew.Change();

        workshop.Channel.Changed.ShouldBeEmpty();
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Failed);
        (await workshop.Hash(post)).ShouldBe(stood);
    }

    [Fact]
    public async Task Frozen_words_that_are_not_what_was_approved_are_not_sent_but_a_post_comes_down_without_words()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var hash = await workshop.Prepare(post);
        await workshop.Changes.Update(post, ChangeRig.Editor);
        await workshop.Run("UPDATE frozen SET bytes = CAST('{}' AS BLOB)");
        await crew.Change();

        workshop.Channel.Changed.ShouldBeEmpty();
        (await workshop.Change(post)).Why.ShouldBe("Nội dung đã duyệt trong kho không còn đúng như lúc duyệt; cần duyệt lại.");
        (await workshop.Hash(post)).ShouldNotBe(hash);

        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Change();
        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [Fact]
    public async Task A_post_that_a_person_said_is_out_is_looked_for_first_and_left_to_a_hand_where_it_is_not_found()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var (known, strange) = (await workshop.Out(crew), await workshop.Out(crew));
        await workshop.Run("UPDATE post SET remote_id = NULL");
        workshop.Channel.OnFind = d => d.PostId == known ? new Finding.Present("tim-thay", null) : new Finding.Absent();
        foreach (var post in new[] { known, strange })
            await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);

        await crew.Change();

        workshop.Channel.Changed.ShouldHaveSingleItem().RemoteId.ShouldBe("tim-thay");
        (await workshop.See(known)).State.ShouldBe(PostState.Withdrawn);
        (await workshop.Change(strange)).State.ShouldBe(ChangeState.ByHand);
        (await workshop.See(strange)).State.ShouldBe(PostState.Published);
    }

    [Fact]
    public async Task A_slow_account_keeps_no_other_from_taking_down()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.InFlightPerAccount = 1;
        var crew = await workshop.Hire();
        var (slow, behind) = (await workshop.Out(crew), await workshop.Out(crew));
        var other = await workshop.Out(crew, await workshop.NewAccount("Zalo xã", ChannelKind.ZaloOa));
        var stuck = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnWithdraw = (d, _) => d.PostId == other ? Task.FromResult<Outcome>(new Outcome.Withdrawn()) : stuck.Task;
        foreach (var post in new[] { slow, behind, other })
            await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);

        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);
        await workshop.Channel.Changes(2);
        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);

        workshop.Channel.Changed.Count(c => c.PostId != other).ShouldBe(1, "one at a time on the slow account");
        stuck.SetResult(new Outcome.Withdrawn());
        await crew.Changes.Settled();
        await crew.Change();
        (await workshop.List.Counts()).ShouldBe(new Dictionary<PostState, int> { [PostState.Withdrawn] = 3 });
    }
}
