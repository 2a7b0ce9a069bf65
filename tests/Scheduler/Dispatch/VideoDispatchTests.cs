using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Dispatch;

public sealed class VideoDispatchTests
{
    [Fact]
    public async Task A_channel_is_handed_the_bytes_that_were_approved_and_the_time_to_bring_them()
    {
        await using var workshop = await Workshop.Open();
        var post = await Post(workshop);
        var crew = await workshop.Hire();

        await crew.Work();

        var sent = workshop.Channel.Sent.ShouldHaveSingleItem();
        await using var file = sent.Video();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        bytes.ToArray().ShouldBe(TestVideo.Bytes());
        (sent.Deadline - workshop.Now).ShouldBe(TimeSpan.FromSeconds(workshop.Options.SendSeconds + workshop.Options.VideoSeconds));
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [Fact]
    public async Task A_portal_takes_no_longer_for_a_video()
    {
        await using var workshop = await Workshop.Open();
        await Post(workshop, await workshop.NewAccount("Cổng xã", ChannelKind.Portal));
        var crew = await workshop.Hire();

        await crew.Work();

        (workshop.Channel.Sent.ShouldHaveSingleItem().Deadline - workshop.Now).ShouldBe(TimeSpan.FromSeconds(workshop.Options.SendSeconds));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_video_that_is_gone_or_changed_is_held_and_never_attempted(bool gone)
    {
        await using var workshop = await Workshop.Open();
        var post = await Post(workshop);
        var file = Directory.GetFiles(workshop.Media.Folder, "*.mp4", SearchOption.AllDirectories).Single();
        if (gone)
            File.Delete(file);
        else
            await File.AppendAllTextAsync(file, "x");
        var crew = await workshop.Hire();

        await crew.Work();

        workshop.Channel.Sent.ShouldBeEmpty();
        (await workshop.See(post)).ShouldSatisfyAllConditions(view => view.State.ShouldBe(PostState.Held), view => view.Why.ShouldNotBeNull().ShouldContain("video"));
        (await workshop.Value<long>("SELECT COUNT(*) FROM attempt")).ShouldBe(0);
    }

    [Fact]
    public async Task A_video_beyond_what_Zalo_takes_by_now_is_held_with_its_weight()
    {
        await using var workshop = await Workshop.Open();
        var post = await Post(workshop, await workshop.NewAccount("OA xã", ChannelKind.ZaloOa), VariantForm.ZaloArticle, 60L * 1024 * 1024);
        var crew = await workshop.Hire();

        await crew.Work();

        workshop.Channel.Sent.ShouldBeEmpty();
        (await workshop.See(post)).ShouldSatisfyAllConditions(view => view.State.ShouldBe(PostState.Held), view => view.Why.ShouldNotBeNull().ShouldContain("50 MB"));
    }

    private static async Task<string> Post(Workshop workshop, Account? account = null, VariantForm form = VariantForm.FacebookText, long? size = null)
    {
        var kept = (await workshop.Media.Take(await TestVideo.File(workshop.Folder))).Value!;
        var post = await workshop.Post(approved: false, account: account);
        await workshop.Approve(post, Workshop.Words("Video hướng dẫn") with
        {
            Form = form, Video = new VariantVideo(kept.Hash, kept.MediaType, size ?? kept.Size, kept.Width, kept.Height, "Video"),
        });
        return post;
    }
}
