using Campaigns.Content.Items;
using Campaigns.Content.Preflights;

namespace Campaigns.Content.Tests.Preflights;

public sealed class NamedLinksTests
{
    [Fact]
    public void Every_address_of_the_web_is_named_once_wherever_it_stands() =>
        NamedLinks.Of(new Item { Id = "1", UnitId = "x", Title = "T", Link = "https://a.example/1", Body = "Xem **[một](https://a.example/1)** và https://b.example/2\n\n- [ba](http://c.example)\n\n| a | b |\n|---|---|\n| [tư](https://d.example) | [thư](mailto:x@y.vn) |" }, 10)
            .ShouldBe(["https://a.example/1", "https://b.example/2", "http://c.example", "https://d.example"]);

    [Fact]
    public void No_more_than_asked_for_are_named() =>
        NamedLinks.Of(new Item { Id = "1", UnitId = "x", Title = "T", Body = string.Join(' ', Enumerable.Range(0, 50).Select(n => $"https://a.example/{n}")) }, 10).Count.ShouldBe(10);
}
