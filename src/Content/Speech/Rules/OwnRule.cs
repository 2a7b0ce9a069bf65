namespace Campaigns.Content.Speech.Rules;

/// <summary>Tokens of the tables that begin with a number or a sign: what the unit's dictionary holds, and "(b/c)".</summary>
internal sealed class OwnRule : IRule
{
    public string Name => "own";

    public bool Read(Passage p)
    {
        foreach (var term in p.Words.Beginning(p.Text.AsSpan(p.At, Term.FirstRun(p.Rest))))
            if (term.Stands(p, p.At) && term.Meaning(p, p.At) is { } meaning)
            {
                p.Said.Word(meaning);
                p.At += term.Written.Length;
                return true;
            }
        return false;
    }
}
