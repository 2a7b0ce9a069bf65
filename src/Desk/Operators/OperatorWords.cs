namespace Campaigns.Desk.Operators;

/// <summary>The words of the operators' pages: <c>OperatorWords.resx</c>.</summary>
public sealed class OperatorWords;
