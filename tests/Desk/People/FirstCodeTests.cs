namespace Campaigns.Desk.People;

public sealed class FirstCodeTests
{
    private readonly TestClock _clock = new();
    private readonly List<string> _told = [];

    [Fact]
    public void It_is_told_once_and_is_taken_however_it_is_typed()
    {
        var code = Code();
        code.Ready().ShouldBeTrue();
        code.Ready().ShouldBeTrue();
        code.Matches(_told.ShouldHaveSingleItem().Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).ShouldBeTrue();
        code.Matches("").ShouldBeFalse();
    }

    [Fact]
    public void It_is_good_once()
    {
        var code = Code();
        code.Ready();
        code.Spend();
        code.Matches(_told[0]).ShouldBeFalse();
    }

    [Fact]
    public void After_five_wrong_ones_it_is_void_and_the_next_comes_a_minute_later()
    {
        var code = Code();
        code.Ready();
        for (var i = 0; i < 5; i++)
            code.Matches("AAAA-AAAA-AAAA").ShouldBeFalse();
        code.Matches(_told[0]).ShouldBeFalse();
        code.Ready().ShouldBeFalse();
        _clock.Advance(TimeSpan.FromMinutes(1));
        code.Ready().ShouldBeTrue();
        _told.Count.ShouldBe(2);
        code.Matches(_told[1]).ShouldBeTrue();
    }

    [Fact]
    public void After_an_hour_it_has_ended_and_another_takes_its_place()
    {
        var code = Code();
        code.Ready();
        _clock.Advance(FirstCode.Life);
        code.Matches(_told[0]).ShouldBeFalse();
        code.Ready().ShouldBeTrue();
        _told[1].ShouldNotBe(_told[0]);
    }

    [Fact]
    public void Where_nobody_sits_at_a_terminal_there_is_none() => new FirstCode(_clock).Ready().ShouldBeFalse();

    private FirstCode Code() => new(_clock) { Tell = _told.Add };
}
