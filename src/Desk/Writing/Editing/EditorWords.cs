namespace Campaigns.Desk.Writing.Editing;

/// <summary>The words of the editor's toolbar: <c>EditorWords.resx</c>.</summary>
public sealed class EditorWords;
