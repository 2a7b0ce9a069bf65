using Campaigns.Channels.Contract;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.Assisted;

/// <summary>What a person does, a program does not: of the channels' contract holds what concerns the account.</summary>
public sealed class AssistedChannelTests
{
    private const string Settings = """{"person":"Trưởng bản Lò Văn Toản","what":"Nhóm Zalo bản","link":"https://zalo.me/g/naban"}""";

    [Fact]
    public async Task Nothing_is_ever_sent_by_the_program()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Assisted, sandbox: false);

        var refused = (await bench.Channel.Publish(await bench.Dispatch("Lịch tiếp dân"), default)).ShouldBeOfType<Outcome.Rejected>();

        refused.Why.ShouldContain("do người đăng tay");
    }

    [Fact]
    public async Task Only_a_person_can_tell_whether_it_is_out()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Assisted, sandbox: false);
        var dispatch = await bench.Dispatch("Lịch tiếp dân");

        (await bench.Channel.Find(dispatch, default)).ShouldBeOfType<Finding.CannotTell>();
        (await bench.Channel.Follow(dispatch, default)).ShouldBeOfType<Outcome.Unknown>();
        (await bench.Channel.List(bench.Account, 10, default)).ShouldBeEmpty();
        (await bench.Channel.Measure(dispatch, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_and_a_removal_are_told_as_the_persons_task_with_the_place()
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Assisted, sandbox: false);
        var dispatch = await bench.Dispatch("Lịch tiếp dân");
        dispatch = dispatch with { Account = dispatch.Account with { Settings = Settings } };

        (await bench.Channel.Update(dispatch, default)).ShouldBe(
            new Outcome.Rejected("Việc của Trưởng bản Lò Văn Toản: Sửa bài bằng tay theo lời văn mới đã duyệt trên “Kênh của xã Mường Sáng”: https://zalo.me/g/naban."));
        (await bench.Channel.Withdraw(dispatch, default)).ShouldBe(
            new Outcome.Rejected("Việc của Trưởng bản Lò Văn Toản: Gỡ bài bằng tay trên “Kênh của xã Mường Sáng”: https://zalo.me/g/naban."));
    }

    [Theory]
    [InlineData(Settings, true)]
    [InlineData("{}", false)]
    [InlineData("không phải JSON", false)]
    public async Task An_account_is_ready_once_somebody_is_named(string settings, bool ready)
    {
        await using var bench = await ChannelBench.Open(ChannelKind.Assisted, sandbox: false);

        var problem = await bench.Channel.Check(bench.Account with { Settings = settings }, default);

        (problem is null).ShouldBe(ready);
    }
}
