using System.Text;

namespace Campaigns.Content.Tests.Speech;

/// <summary>What holds for every reading, tried on sentences put together from all that a commune writes.</summary>
public sealed class SpeechPropertyTests
{
    private const int Sentences = 1500;

    private static readonly string[] Openings =
        ["", "Sáng", "Từ", "Đến", "Thực hiện", "Theo", "Căn cứ", "Trước", "Ngày", "Ngày hội", "UBND xã", "Bà con", "Liên hệ", "Khoảng", "Đạt", "Tăng", "Hơn", "thứ", "tháng", "lần thứ", "Mục", "khóa", "quý", "giai đoạn", "(", "- ", "I. ", "Gọi"];

    private static readonly string[] Closings =
        ["", ".", ",", ";", " của UBND tỉnh", " của Bộ Chính trị", " hộ dân", " người", " đồng", " xã", " số hộ", " âm lịch", " hằng năm", " tại nhà văn hóa", ")", "!", " và", " - ", "/năm", "%", " phút", " (năm)", "./.", ":"];

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, 8));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_read_is_read_once_without_a_digit_or_a_known_abbreviation_in_NFC_and_of_a_sane_length(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Sentences; i++)
        {
            var written = Sentence(random);
            var said = Readers.Say(written);

            Readers.Say(said).ShouldBe(said, written);
            said.Any(char.IsNumber).ShouldBeFalse($"{written} → {said}");
            said.IsNormalized().ShouldBeTrue(written);
            said.Length.ShouldBeLessThanOrEqualTo((written.Length * 14) + 40, written);
            foreach (var word in said.Split(' ', '.', ',', ';', '(', ')', ':', '/', '!'))
                Unmistakable.ShouldNotContain(word, written);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_trace_covers_every_part_that_changed_in_order_and_says_what_was_said(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Sentences / 4; i++)
        {
            var reading = Readers.Usual.Read(Sentence(random));
            var (at, rest) = (0, new StringBuilder());
            foreach (var step in reading.Steps)
            {
                step.Start.ShouldBeGreaterThanOrEqualTo(at);
                step.Length.ShouldBeGreaterThan(0);
                rest.Append(reading.Written, at, step.Start - at);
                reading.Text.ShouldContain(step.Spoken);
                at = step.Start + step.Length;
            }
            at.ShouldBeLessThanOrEqualTo(reading.Written.Length);
            rest.Append(reading.Written, at, reading.Written.Length - at).ToString().Any(char.IsDigit).ShouldBeFalse(reading.Written);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_Unicode_is_read_to_its_end_without_a_digit(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        while (text.Length < 130_000)
            text.Append(random.Next(3) switch { 0 => (char)random.Next(' ', 0x250), 1 => (char)random.Next(0x1E00, 0x2300), _ => (char)random.Next(char.MaxValue + 1) });

        var reading = Readers.Usual.Read(text.ToString());

        reading.Text.IsNormalized().ShouldBeTrue();
        reading.Text.Where(char.IsNumber).Select(c => $"U+{(int)c:X4}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_soup_of_numbers_and_signs_is_read_to_its_end(int seed)
    {
        var random = new Random(seed);
        const string soup = "0123456789.,/-:'\"%h() đkmgTUQÐIVX+$²½ \n";
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Create(random.Next(1, 40), random, (span, r) =>
            {
                foreach (ref var c in span)
                    c = soup[r.Next(soup.Length)];
            });
            Readers.Say(text).Any(char.IsNumber).ShouldBeFalse(text);
        }
    }

    private static readonly HashSet<string> Unmistakable = ["UBND", "HĐND", "CĐS", "ĐMST", "KH&CN", "KHCN", "CNTT", "TTHC", "BHYT", "NTM", "MTTQ", "đ/c", "km", "ha", "TDP", "BCĐ"];

    private static string Sentence(Random r)
    {
        var parts = new List<string>();
        for (var i = r.Next(1, 5); i > 0; i--)
            parts.Add($"{Openings[r.Next(Openings.Length)]} {Piece(r)}{Closings[r.Next(Closings.Length)]}".Trim());
        return string.Join(r.Next(5) switch { 0 => ". ", 1 => ", ", 2 => " và ", 3 => "\n", _ => " " }, parts);
    }

    private static string Piece(Random r)
    {
        var (a, b, d, m, y) = (r.Next(1, 3000), r.Next(1, 100), r.Next(1, 32), r.Next(1, 13), r.Next(1990, 2050));
        return r.Next(34) switch
        {
            0 => $"{a}",
            1 => $"{a:N0}".Replace(',', '.'),
            2 => $"{b},{d}",
            3 => $"{b}%",
            4 => $"{d}-{d + m}%",
            5 => $"{d:00}/{m:00}/{y}",
            6 => $"{d}/{m}",
            7 => $"{d}/{m} - {d}/{m}/{y}",
            8 => $"{m}/{y}",
            9 => $"{d % 24}h{b % 60:00}",
            10 => $"{d % 24:00}:{b % 60:00}",
            11 => $"{a}-NQ/TW",
            12 => $"{a}/QĐ-TTg",
            13 => $"{b}/{y}/NĐ-CP",
            14 => $"{a}- KH/BCĐTW",
            15 => "UBND xã, HĐND và TDP",
            16 => "KHCN, ĐMST và CĐS",
            17 => "CNTT, TTHC, BHYT và NTM",
            18 => $"{b} km, {d} ha",
            19 => $"{a}.000 đ",
            20 => $"0912 {b:000} {d:000}",
            21 => "https://sonla.gov.vn/tin-tuc",
            22 => "XIV",
            23 => $"{y} - {y + 5}",
            24 => "T2, T7, CN",
            25 => "đ/c Lò Văn A",
            26 => "mã QR, Facebook, chatbot, Wifi 5G",
            27 => "TT, CT, KH và ABX",
            28 => "chuyển đổi số (CĐS), CĐS",
            29 => $"1022, 113, 114",
            30 => $"{b} m2/người",
            31 => $"{d}/{m + d} tiêu chí",
            32 => "{CT=Công ty} Việt",
            _ => "bà con nhân dân",
        };
    }
}
