using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans;

public sealed class ScanWordsTests
{
    [Theory]
    [InlineData("t6 cong nghé sb cong dong", "tổ công nghệ số cộng đồng"), InlineData("C6ng Thdng tin dién tir", "cổng thông tin điện tử"), InlineData("vién chirc", "viên chức"), InlineData("cudc thi", "cuộc thi")]
    public void A_phrase_is_found_though_letters_were_misread(string seen, string meant) =>
        new ScanWords($"Trong {seen} cua xa").Say(UnitReading.Syllables(meant)).ShouldBeTrue();

    [Theory]
    [InlineData("truyén théng", "truyền thanh"), InlineData("Cong Thong tin dién tir", "bảng tin điện tử"), InlineData("tuyén truyén viéc", "tuyên truyền viên"), InlineData("phu hop", "phối hợp"), InlineData("sé tai", "sổ tay"), InlineData("bien ban", "diễn đàn")]
    public void A_phrase_that_only_resembles_another_is_not_taken_for_it(string seen, string other) =>
        new ScanWords($"Trong {seen} cua xa").Say(UnitReading.Syllables(other)).ShouldBeFalse();

    [Theory]
    [InlineData("Phong N¢i vu", "Phòng Nội vụ"), InlineData("Trung tim Truyén thong - Vin hoa", "Trung tâm Truyền thông - Văn hóa"), InlineData("Uy ban nhéan déan cac x&, phwong", "Ủy ban nhân dân các xã, phường")]
    [InlineData("UBND cac x, phwong", "UBND các xã, phường"), InlineData("gtti Phong Van hoa", "gửi Phòng Van hoa"), InlineData("gtti Phong Van héa - X4 hdi", "gửi Phòng Văn hóa - Xã hội")]
    [InlineData("ThOi gian: Hoan thanh truéc ngay 30/9", "Thời gian: Hoàn thành trước ngày 30/9")]
    [InlineData("ngu0i chu wi, phdi hgp vdi Thanh doan Can Tho", "ngu0i chủ trì, phối hợp với Thành đoàn Cần Thơ"), InlineData("Giao Doan Thanh nién", "Giao Đoàn Thanh niên"), InlineData("Buu dién tinh hoan thanh trudc ngay 31/12", "Bưu điện tinh hoàn thành trước ngày 31/12"), InlineData("Phong Van héa-Xahdi", "Phòng Văn hóa - Xã hội")]
    [InlineData("Cong an", "Công an"), InlineData("Cau lac bo Hoa Sen", "Cau lac bo Hoa Sen")]
    public void A_unit_is_read_by_the_names_that_units_bear_and_else_stays_as_it_stands(string seen, string read) => UnitReading.Read(seen).ShouldBe(read);

    [Theory]
    [InlineData("Quyét dinh s6 1169/QD- -TTg ngay 16/6/2025", "1169/QĐ-TTg"), InlineData("Nghi quyét s6 57- -NQ/TW", "57-NQ/TW")]
    public void A_hyphen_that_a_scan_set_twice_is_one(string seen, string number) => DocumentNumbers.In(seen).ShouldHaveSingleItem().Number.ShouldBe(number);

    [Fact]
    public void What_two_words_cost_is_the_same_with_a_limit_and_infinite_beyond_it()
    {
        const string letters = "aoeuitrylnhgcmd16&¢ơ";
        var random = new Random(1);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(0, 9)).Select(_ => letters[random.Next(letters.Length)]));
        for (var i = 0; i < 20_000; i++)
        {
            var (meant, seen, most) = (Word(), Word(), random.Next(0, 13) * 0.25);
            var cost = Misreading.Cost(meant, seen);
            Misreading.Cost(meant, seen, most).ShouldBe(cost <= most ? cost : double.PositiveInfinity, $"{meant} {seen} {most}");
            Misreading.Cost(meant, seen, cost).ShouldBe(cost, $"{meant} {seen}");
        }
    }

    [Fact]
    public void The_horned_letter_that_fell_in_two_costs_as_little_as_one_misread()
    {
        Misreading.Cost("chuc", "chirc").ShouldBe(0.25);
        Misreading.Cost("so", "s6").ShouldBe(0.25);
        Misreading.Cost("bang", "hong").ShouldBe(0.5, tolerance: 1e-9);
        Misreading.Cost("thanh", "thong").ShouldBeGreaterThan(1);
    }
}
