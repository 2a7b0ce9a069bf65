using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;

namespace Campaigns.Content.Tests.Library;

public sealed class LibraryStoreTests
{
    [StoreFact]
    public async Task What_is_brought_is_found_with_marks_and_without_them_and_narrowed_by_its_kind()
    {
        await using var store = await TestStore.Open();
        var library = Library(store);
        await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Họp bản Nà Ban", Alt = "Bà con ngồi quanh bếp lửa" }, "Lan");
        await library.Add(store.Unit.Id, new LibraryNotes { Title = "Lời mời họp", Body = "Mời bà con đến **nhà văn hóa**." }, "Lan");

        (await Found(library, store, "hop ban")).ShouldBe(["Họp bản Nà Ban"]);
        (await Found(library, store, "bếp lửa")).ShouldBe(["Họp bản Nà Ban"]);
        (await Found(library, store, "nha van hoa")).ShouldBe(["Lời mời họp"]);
        (await Found(library, store, "hòp")).ShouldBeEmpty();
        (await Found(library, store, "100%_")).ShouldBeEmpty();
        (await library.List(new LibrarySought { Units = [store.Unit.Id], Kind = LibraryKind.Text })).Entries.ShouldHaveSingleItem().Notes.Title.ShouldBe("Lời mời họp");
        (await library.List(new LibrarySought { Units = ["khac"] })).Count.ShouldBe(0);
    }

    [StoreFact]
    public async Task A_long_library_comes_a_page_at_a_time_the_newest_first()
    {
        await using var store = await TestStore.Open();
        var library = Library(store);
        for (var i = 0; i < LibrarySought.PageLength + 3; i++)
        {
            await library.Add(store.Unit.Id, new LibraryNotes { Title = $"Đoạn {i}", Body = "x" }, "Lan");
            store.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await library.List(new LibrarySought { Units = [store.Unit.Id] });
        var second = await library.List(new LibrarySought { Units = [store.Unit.Id], Page = 2 });

        (first.Count, first.LastPage, first.Entries[0].Notes.Title).ShouldBe((LibrarySought.PageLength + 3, 2, $"Đoạn {LibrarySought.PageLength + 2}"));
        second.Entries.Select(entry => entry.Notes.Title).ShouldBe(["Đoạn 2", "Đoạn 1", "Đoạn 0"]);
    }

    [StoreFact]
    public async Task The_same_bytes_are_there_once_a_unit_and_one_that_was_retired_does_not_come_back_by_itself()
    {
        await using var store = await TestStore.Open();
        var library = Library(store);
        var first = (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Một" }, "Lan")).Value!;

        (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Hai" }, "Toản")).Value!.Id.ShouldBe(first.Id);
        await library.Retire(first.Id, retired: true, "Lan");

        (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Ba" }, "Toản")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("đã được cất đi");
        (await library.List(new LibrarySought { Units = [store.Unit.Id] })).Count.ShouldBe(0);
        (await library.List(new LibrarySought { Units = [store.Unit.Id], Retired = true })).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task What_was_ever_used_is_told_with_its_items_and_cannot_be_deleted()
    {
        await using var store = await TestStore.Open();
        var (library, items) = (Library(store), Items(store));
        var entry = (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Một", Alt = "Sân nhà văn hóa" }, "Lan")).Value!;
        var item = (await items.Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Họp bản", Body = "Mời bà con." }, "Lan")).Value!;

        var with = (await items.Change(item.Id, 1, it => it with { Pictures = [entry.Picture()] }, "Lan")).Value!;
        var without = (await items.Change(item.Id, 2, it => it with { Pictures = [] }, "Lan")).Value!;

        (with.Revision, without.Revision).ShouldBe((2, 3));
        (await library.Uses(entry.Id)).ShouldHaveSingleItem().Title.ShouldBe("Họp bản");
        (await library.Find(entry.Id))!.Uses.ShouldBe(1);
        (await library.Delete(entry.Id, "Lan"))!.What.Vi.ShouldContain("không xóa được");
        (await library.Find(entry.Id)).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task What_was_never_used_goes_with_its_bytes_unless_another_unit_has_them_too()
    {
        await using var store = await TestStore.Open();
        var (library, frozen) = (Library(store), new FrozenStore(store.Database, store.Clock));
        var other = await new global::Campaigns.Content.Units.UnitStore(store.Database, store.Clock).Save(new global::Campaigns.Content.Units.Unit { Id = Id.New(store.Clock), Code = "na-ban", Name = "Bản Nà Ban", Place = "bản Nà Ban" });
        var (here, there) = ((await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Một" }, "Lan")).Value!, (await library.Add(other.Id, Picture(1), new LibraryNotes { Title = "Một" }, "Lan")).Value!);

        (await library.Delete(here.Id, "Lan")).ShouldBeNull();
        (await frozen.Find(here.Hash!)).ShouldNotBeNull();
        (await library.Delete(there.Id, "Lan")).ShouldBeNull();
        (await frozen.Find(here.Hash!)).ShouldBeNull();
        (await library.Delete(here.Id, "Lan")).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task What_may_not_be_used_much_longer_is_found_by_its_day()
    {
        await using var store = await TestStore.Open();
        var library = Library(store);
        await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Sớm", Until = new DateOnly(2026, 11, 30) }, "Lan");
        await library.Add(store.Unit.Id, Picture(2), new LibraryNotes { Title = "Muộn", Until = new DateOnly(2027, 1, 1) }, "Lan");
        await library.Add(store.Unit.Id, Picture(3), new LibraryNotes { Title = "Không hạn" }, "Lan");

        (await library.List(new LibrarySought { Units = [store.Unit.Id], EndingBy = new DateOnly(2026, 11, 30) })).Entries.ShouldHaveSingleItem().Notes.Title.ShouldBe("Sớm");
    }

    [StoreFact]
    public async Task A_change_of_pictures_alone_takes_along_what_somebody_types_in_the_item()
    {
        await using var store = await TestStore.Open();
        var (library, items, typing) = (Library(store), Items(store), new TypingStore(store.Database, store.Clock));
        var entry = (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Một" }, "Lan")).Value!;
        var item = (await items.Save(new Item { Id = Id.New(store.Clock), UnitId = store.Unit.Id, Title = "Họp bản", Body = "Mời bà con." }, "Lan")).Value!;
        await typing.Keep(item.Id, "Toản", 1, new Dictionary<string, string> { ["noi-dung"] = "Đang viết" });

        await items.Change(item.Id, 1, it => it with { Pictures = [entry.Picture()] }, "Lan");
        (await typing.Of(item.Id, "Toản"))!.Revision.ShouldBe(2);
        await items.Change(item.Id, 2, it => it with { Pictures = [], Body = "Khác." }, "Lan");
        (await typing.Of(item.Id, "Toản"))!.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_said_of_it_is_checked_as_words_of_an_item_are()
    {
        await using var store = await TestStore.Open();
        var library = Library(store);

        (await library.Add(store.Unit.Id, new LibraryNotes { Title = " ", Body = "" }, "Lan")).Problems.Count.ShouldBe(2);
        (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = new string('x', 300) }, "Lan")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("quá 200");
        var kept = (await library.Add(store.Unit.Id, Picture(1), new LibraryNotes { Title = "Hop\u200B  ba\u0309n", Body = "bỏ" }, "Lan")).Value!;
        (kept.Notes.Title, kept.Notes.Body).ShouldBe(("Hop bản", ""));
    }

    private static async Task<IReadOnlyList<string>> Found(LibraryStore library, TestStore store, string text) =>
        [.. (await library.List(new LibrarySought { Units = [store.Unit.Id], Text = text })).Entries.Select(entry => entry.Notes.Title)];

    private static CleanPicture Picture(byte seed) => new("image/png", 1, 1, [.. TestPicture.Png, seed]);

    private static LibraryStore Library(TestStore store) => new(store.Database, new FrozenStore(store.Database, store.Clock), new AuditLog(store.Clock), store.Clock);

    private static ItemStore Items(TestStore store) => new(store.Database, new AuditLog(store.Clock), store.Clock);
}
