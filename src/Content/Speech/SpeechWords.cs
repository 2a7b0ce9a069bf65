using System.Collections.Frozen;
using Campaigns.Content.Documents;

namespace Campaigns.Content.Speech;

/// <summary>All the tables of <c>templates/speech</c> and the unit's own dictionary, made ready to be looked up without allocating.</summary>
internal sealed class SpeechWords
{
    private readonly FrozenDictionary<string, Term[]>.AlternateLookup<ReadOnlySpan<char>> _terms;
    private readonly FrozenDictionary<string, SpokenUnit>.AlternateLookup<ReadOnlySpan<char>> _units;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _kinds, _labels;
    private readonly FrozenDictionary<string, IssuerName>.AlternateLookup<ReadOnlySpan<char>> _issuers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _hotlines;
    private readonly SpeechTables _tables;

    public SpeechWords(SpeechTables tables, IReadOnlyDictionary<string, string> own)
    {
        _tables = tables;
        var terms = own.Where(o => o.Key.Length > 0).Select(o => new Term(o.Key.Normalize(), "own", [], o.Value.Normalize())).Concat(tables.Terms);
        _terms = terms.GroupBy(t => t.Written[..Term.FirstRun(t.Written)], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(t => t.Rule != "own").ThenByDescending(t => t.Written.Length).ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _units = tables.Units.ToFrozenDictionary(u => u.Written, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _kinds = tables.Kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _labels = tables.Labels.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _issuers = tables.Issuers.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _hotlines = tables.Hotlines.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public DocumentList Documents => _tables.Documents;

    /// <summary>Kinds of documents in full ("Nghị quyết"), as they stand before a number.</summary>
    public IReadOnlyList<string> KindNames => _tables.KindNames;

    /// <summary>Tokens that begin with this run, the unit's own and then the longest first.</summary>
    public ReadOnlySpan<Term> Beginning(ReadOnlySpan<char> run) => _terms.TryGetValue(run, out var terms) ? terms : [];

    public SpokenUnit? Unit(ReadOnlySpan<char> written) => _units.TryGetValue(written, out var unit) ? unit : null;

    public string? Kind(ReadOnlySpan<char> code) => _kinds.TryGetValue(code, out var kind) ? kind : null;

    public IssuerName? Issuer(ReadOnlySpan<char> code) => _issuers.TryGetValue(code, out var issuer) ? issuer : null;

    public string? Label(ReadOnlySpan<char> label) => _labels.TryGetValue(label, out var spoken) ? spoken : null;

    public bool IsHotline(ReadOnlySpan<char> digits) => _hotlines.Contains(digits);

    /// <summary>What a whole token is said as wherever it stands; null where there is no such token or it has several meanings.</summary>
    public string? Whole(ReadOnlySpan<char> token)
    {
        foreach (var term in Beginning(token[..Term.FirstRun(token)]))
            if (token.Equals(term.Written, StringComparison.Ordinal))
                return term.Otherwise;
        return null;
    }
}
