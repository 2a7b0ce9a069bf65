using System.Security.Cryptography;
using System.Text;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Tests.Media;

public sealed class MediaShelfTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_video_is_kept_under_the_hash_of_its_bytes_and_once()
    {
        var shelf = Shelf();
        var file = await TestVideo.File(_folder.Path);

        var kept = (await shelf.Take(file, "Bà con xem hướng dẫn")).Value.ShouldNotBeNull();

        kept.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(TestVideo.Bytes())));
        kept.ShouldBe(new ItemVideo(kept.Hash, "video/mp4", 4_000, 1280, 720, 12, "Bà con xem hướng dẫn"));
        (await File.ReadAllBytesAsync(shelf.Path(kept.Hash).ShouldNotBeNull())).ShouldBe(TestVideo.Bytes());
        (await shelf.Take(file)).Value!.Hash.ShouldBe(kept.Hash);
        Directory.GetFiles(shelf.Folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_telephone_held_upright_makes_an_upright_video()
    {
        var seen = Shelf().Look(await TestVideo.File(_folder.Path, TestVideo.Bytes(turned: true))).Value.ShouldNotBeNull();

        (seen.Width, seen.Height, seen.Seconds).ShouldBe((720, 1280, 12));
    }

    [Theory]
    [InlineData("qt  ")]
    [InlineData("heic")]
    public async Task What_the_first_box_calls_something_else_is_no_MP4_whatever_its_name(string brand) =>
        Shelf().Look(await TestVideo.File(_folder.Path, TestVideo.Bytes(brand: brand))).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không phải video MP4");

    [Fact]
    public async Task An_MP4_is_known_under_any_name() =>
        Shelf().Look(await TestVideo.File(_folder.Path, name: "quay.bin")).Ok.ShouldBeTrue();

    [Theory]
    [InlineData("%PDF-1.7 một tệp khác")]
    [InlineData("")]
    [InlineData("\0\0\0\u0008ftyp")]
    public async Task A_file_of_another_kind_is_refused_in_words(string text) =>
        Shelf().Look(await TestVideo.File(_folder.Path, Encoding.Latin1.GetBytes(text))).Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("MP4");

    [Fact]
    public async Task A_file_that_breaks_off_anywhere_is_never_taken_for_whole()
    {
        var whole = TestVideo.Bytes(1_200);
        for (var length = 0; length < whole.Length; length += 7)
            Shelf().Look(await TestVideo.File(_folder.Path, whole[..length])).Ok.ShouldBeFalse($"{length} bytes");
    }

    [Fact]
    public void Bytes_that_a_line_or_a_hand_turned_over_end_in_an_answer()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = TestVideo.Bytes(600);
            for (var hits = 0; hits < 6; hits++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var stream = new MemoryStream(bytes);
            var seen = VideoReader.Read(stream, "clip.mp4");
            (seen.Ok || seen.Problems.Count == 1).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_video_beyond_the_setting_is_refused_with_its_weight()
    {
        var file = await TestVideo.File(_folder.Path, TestVideo.Bytes(1_200_000));

        var refused = (await Shelf(megabytes: 1).Take(file)).Problems.ShouldHaveSingleItem();

        refused.What.Vi.ShouldBe("Video nặng 1,2 MB, quá 1 MB.");
        Directory.Exists(Shelf().Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        (await Shelf().Take(_folder.File("khong-co.mp4"))).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không có tệp này");
    }

    [Fact]
    public async Task Bytes_that_changed_since_are_found_out()
    {
        var shelf = Shelf();
        var hash = (await shelf.Take(await TestVideo.File(_folder.Path))).Value!.Hash;
        (await shelf.Whole(hash)).ShouldBeTrue();

        await File.AppendAllTextAsync(shelf.Path(hash)!, "x");
        (await shelf.Whole(hash)).ShouldBeFalse();
        File.Delete(shelf.Path(hash)!);
        (await shelf.Whole(hash)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_copy_takes_what_is_missing_once_and_leaves_what_is_damaged_behind()
    {
        var shelf = Shelf();
        var copies = _folder.File("copies");
        var whole = (await shelf.Take(await TestVideo.File(_folder.Path))).Value!.Hash;
        var spoilt = (await shelf.Take(await TestVideo.File(_folder.Path, TestVideo.Bytes(seed: 2)))).Value!.Hash;
        await File.AppendAllTextAsync(shelf.Path(spoilt)!, "x");

        var first = await shelf.CopyTo(copies);
        (first.Copied, first.Damaged).ShouldSatisfyAllConditions(told => told.Copied.ShouldBe(1), told => told.Damaged.ShouldBe([spoilt]));

        (await shelf.CopyTo(copies)).Copied.ShouldBe(0);
        Directory.GetFiles(copies, "*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldEndWith($"{whole}.mp4");
    }

    [Fact]
    public void Zalo_has_a_limit_of_its_own_and_other_channels_do_not()
    {
        var limits = new VideoLimits(Options.Create(new MediaOptions()));
        var video = new VariantVideo(new string('a', 64), "video/mp4", 60L * 1024 * 1024, 0, 0, "Video");

        limits.Refuse(new Variant { Form = VariantForm.ZaloArticle, Title = "Tin", Text = "", Video = video }).ShouldNotBeNull().What.Vi.ShouldBe("Video nặng 60 MB, Zalo chỉ nhận tối đa 50 MB.");
        limits.Refuse(new Variant { Form = VariantForm.FacebookText, Title = "Tin", Text = "", Video = video }).ShouldBeNull();
        limits.Refuse(new Variant { Form = VariantForm.ZaloArticle, Title = "Tin", Text = "", Video = video with { Size = 50L * 1024 * 1024 } }).ShouldBeNull();
    }

    private MediaShelf Shelf(int megabytes = 200) => new(new Installation(AppContext.BaseDirectory, _folder.File("data")),
        new VideoLimits(Options.Create(new MediaOptions { VideoMegabytes = megabytes })), new TestClock());
}
