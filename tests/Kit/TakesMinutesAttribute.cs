namespace Campaigns.Tests.Kit;

/// <summary>On a class of tests that is busy for a minute or longer: <see cref="LongestFirst"/> lets it begin before the others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesMinutesAttribute : Attribute;
