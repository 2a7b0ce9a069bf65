namespace Campaigns.Content.Documents;

/// <summary>The documents that plans cite, found by number however it is written.</summary>
public sealed class DocumentList
{
    private readonly Dictionary<string, CitedDocument> _byNumber;

    internal DocumentList(IReadOnlyList<CitedDocument> documents) =>
        (All, _byNumber) = (documents, documents.ToDictionary(d => DocumentNumber.Fold(d.Number), StringComparer.Ordinal));

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<CitedDocument> All { get; }

    /// <summary>Null where no such document is known. Spaces, dashes, Đ and D, and the order of '-' and '/' make no difference.</summary>
    public CitedDocument? Find(string number) => _byNumber.GetValueOrDefault(DocumentNumber.Fold(number));
}
