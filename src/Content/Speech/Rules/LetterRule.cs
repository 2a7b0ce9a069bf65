namespace Campaigns.Content.Speech.Rules;

/// <summary>Letters that are said otherwise than they are: "điểm đ" of an article is "điểm đê", to tell it from "điểm d"; "3 x 5" is "ba nhân năm".</summary>
internal sealed class LetterRule : IRule
{
    public string Name => "letter";

    public bool Read(Passage p)
    {
        if (Signs.IsLetter(p[p.At + 1]) || p[p.At] is not ('đ' or 'x'))
            return false;
        if (p[p.At] == 'đ' ? !p.Ends(p.At, "điểm") : !(char.IsAsciiDigit(p[p.AfterSpaces(p.At + 1)]) && p.LastEnd == p.BeforeSpaces(p.At)))
            return false;
        p.Said.Word(p[p.At] == 'đ' ? "đê" : "nhân");
        p.At++;
        return true;
    }
}
