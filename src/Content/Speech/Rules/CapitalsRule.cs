using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Speech.Rules;

/// <summary>Tokens in capitals that no rule knew: never guessed, listed for the editor. Names and headings in capitals are words.</summary>
internal sealed class CapitalsRule : IRule
{
    public string Name => "capitals";

    public bool Read(Passage p)
    {
        if (!char.IsUpper(p[p.At]) || !char.IsUpper(p[p.At + 1]))
            return false;
        var end = p.AfterLetters(p.At);
        var token = p.Slice(p.At, end);
        foreach (var c in token)
            if (!char.IsUpper(c))
                return false;
        if (token.Length > 12 || !Syllables.Valid(token.ToString().ToLowerInvariant()))
            p.Ask(token);
        return false;
    }
}
