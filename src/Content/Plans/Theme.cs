namespace Campaigns.Content.Plans;

/// <summary>Something the plan wants talked about (nội dung tuyên truyền).</summary>
/// <param name="Id">Its place in the document: <c>II.1.1</c>.</param>
/// <param name="Text">The theme in the plan's words.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record Theme(string Id, string Text, int Line);
