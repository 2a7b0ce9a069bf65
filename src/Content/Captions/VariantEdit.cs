namespace Campaigns.Content.Captions;

/// <summary>
/// One form of an item as a person wrote it (sửa riêng), in the place of what would be derived. What was derived then is kept beside
/// it, so that it can be told whether the item has moved on since.
/// </summary>
/// <param name="Form">One of <see cref="VariantEdits.Forms"/>.</param>
/// <param name="Title">Of forms that have one apart from their text; else empty.</param>
/// <param name="Description">The same.</param>
/// <param name="Text">Markdown for <see cref="VariantForm.PortalHtml"/>, plain text elsewhere: the whole message.</param>
/// <param name="FromTitle">What stood in its place when it was written.</param>
/// <param name="FromDescription">The same.</param>
/// <param name="FromText">The same, as <paramref name="Text"/> is written.</param>
/// <param name="Person">Who wrote it last.</param>
public sealed record VariantEdit(VariantForm Form, string Title, string Description, string Text, string FromTitle, string FromDescription, string FromText, string Person);
