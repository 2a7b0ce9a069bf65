namespace Campaigns.Content.Speech.Rules;

/// <summary>
/// Numbers to call, digit by digit: what stands behind "điện thoại" or "đường dây nóng", and known short numbers (113, 1022)
/// where they are no count of something.
/// </summary>
internal sealed class HotlineRule : IRule
{
    private static readonly string[] Triggers =
        ["điện thoại", "đt", "sđt", "đường dây nóng", "hotline", "tổng đài", "số máy", "fax", "gọi", "gọi số", "gọi tới", "gọi đến", "tài khoản", "số tài khoản", "stk", "căn cước", "cccd",
            "cmnd", "mã số thuế", "mst", "mã bưu chính", "mật khẩu", "otp", "nhánh", "đầu số", "di động", "zalo"];

    /// <summary>Who is reached by a short number; behind them a known one is no count.</summary>
    private static readonly string[] Callers = ["cấp cứu", "cảnh sát", "cứu hỏa", "chữa cháy", "công an", "nóng", "quốc gia", "bấm", "trẻ em"];

    /// <summary>What may stand between such a word and a known short number: "gọi ngay cho số 114".</summary>
    private static readonly string[] Between =
        ["ngay", "ngay lập tức", "lập tức", "gấp", "nhanh", "luôn", "khẩn cấp", "khẩn", "về", "vào", "qua", "tới", "đến", "theo", "cho", "báo", "điện", "số", "các số", "một trong các số", "là", "máy", "ngắn", "miễn phí"];

    /// <summary>Words that ask somebody to call a known short number, besides the others.</summary>
    private static readonly string[] Calls = ["gọi", "bấm", "quay số", "liên hệ", "báo ngay", "báo gấp", "báo cho", "nhắn tin", "số khẩn cấp", "số cấp cứu", "nhớ số", "qua số", "theo số", "tới số", "đến số", "vào số"];

    /// <summary>What is counted by a number of three figures behind "gọi", "báo": "báo cho 115 hộ".</summary>
    private static readonly string[] Counted =
        ["hộ", "người", "nhà", "thôn", "bản", "xã", "tổ", "em", "cháu", "học", "hội", "đoàn", "cán", "gia", "con", "chiếc", "cái", "ngày", "tháng", "giờ", "phút", "lượt", "tin", "bài", "đồng", "nghìn", "triệu", "trường", "đơn", "điểm", "cuộc", "chị", "anh", "ông", "bà", "cụ", "đại", "lao", "thanh", "phụ"];

    public string Name => "hotline";

    public bool Read(Passage p)
    {
        var end = p.AfterDigits(p.At);
        if (end - p.At < 3 || p[end] == '%' || Signs.IsLetter(p[end]))
            return false;
        var trigger = Trigger(p);
        if (trigger is null && p[end] is ('.' or ',' or '/' or '-') && char.IsAsciiDigit(p[end + 1]))
            return false;
        var known = p.Words.IsHotline(p.Slice(p.At, end));
        if (trigger is null && !(known && !Counts(p, end) && (end - p.At > 3 || p.Follows(Name) || InAList(p, end) || Called(p))) && !(known && p[end] != '/' && Asked(p, end)))
            return false;
        while (p[end] is '.' or '-' && char.IsAsciiDigit(p[end + 1]))
            end = p.AfterDigits(end + 1);
        p.Numbers.Digits(p.Said, p.Slice(p.At, end));
        p.At = end;
        if (trigger is "tài khoản" or "số tài khoản" or "stk" or "căn cước" or "cccd" or "cmnd" or "mã số thuế" or "mst")
            SayGroups(p);
        return true;
    }

    /// <summary>The other groups of an account's number: "1234 5678 9012".</summary>
    private static void SayGroups(Passage p)
    {
        while (p[p.At] == ' ' && p.AfterDigits(p.At + 1) is var end && end - p.At is 4 or 5 && !Signs.IsLetter(p[end]) && p[end] is not ('%' or '/'))
        {
            p.Said.Comma();
            p.Numbers.Digits(p.Said, p.Slice(p.At + 1, end));
            p.At = end;
        }
    }

    /// <summary>The words before, with "số", "là" or a colon between, that ask for figures said one by one; null where none do.</summary>
    private static string? Trigger(Passage p)
    {
        var place = p.BeforeSpaces(p.At);
        for (var i = 0; i < 3; i++)
        {
            if (place > 0 && p[place - 1] is ':' or '.' or '(')
                place = p.BeforeSpaces(place - 1);
            foreach (var trigger in Triggers)
                if (p.Ends(place, trigger))
                    return trigger != "đt" || p.AfterDigits(p.At) - p.At > 4 ? trigger : null;
            if (!p.Ends(place, "số") && !p.Ends(place, "là"))
                return null;
            place = p.BeforeSpaces(p.BeforeSpaces(place) - 2);
        }
        return null;
    }

    /// <summary>Whether people are told to call it, with some words between: "hãy gọi ngay cho số".</summary>
    private static bool Asked(Passage p, int end)
    {
        var next = p.WordAfter(end);
        if (Counted.Contains(next.ToString(), StringComparer.OrdinalIgnoreCase))
            return false;
        var place = p.BeforeSpaces(p.At);
        for (var i = 0; i < 5; i++)
        {
            if (place > 0 && p[place - 1] == ':')
                place = p.BeforeSpaces(place - 1);
            foreach (var word in Calls)
                if (p.Ends(place, word))
                    return word != "liên hệ" || next.IsEmpty || !char.IsUpper(next[0]);   // "liên hệ 115 Trần Phú" is where they live
            foreach (var word in Triggers)
                if (p.Ends(place, word))
                    return true;
            var between = Between.Where(word => p.Ends(place, word)).MaxBy(word => word.Length);
            if (between is null)
                return false;
            place = p.BeforeSpaces(p.BeforeSpaces(place) - between.Length);
        }
        return false;
    }

    private static bool Called(Passage p)
    {
        foreach (var caller in Callers)
            if (p.Ends(p.At, caller))
                return true;
        return false;
    }

    /// <summary>Behind it stands what is counted.</summary>
    private static bool Counts(Passage p, int end) => p.WordAfter(end) is { IsEmpty: false } next && char.IsLower(next[0])
        && next is not ("và" or "hoặc" or "để" or "khi" or "nếu" or "của" or "là" or "được" or "tiếp" or "theo" or "hay" or "sẽ" or "hoạt" or "hỗ" or "giải" or "trực" or "nhận");

    /// <summary>"112, 113, 114": a short number alone may be any number, two of them side by side are not.</summary>
    private static bool InAList(Passage p, int end)
    {
        var next = p[end] is ',' or ';' ? p.AfterSpaces(end + 1) : p.Begins(end, "và") || p.Begins(end, "hoặc") ? p.AfterSpaces(p.AfterLetters(p.AfterSpaces(end))) : end;
        return next > end && p.AfterDigits(next) is var last && p.Words.IsHotline(p.Slice(next, last)) && (p[last] is not '.' || !char.IsAsciiDigit(p[last + 1])) && !Counts(p, last);
    }
}
