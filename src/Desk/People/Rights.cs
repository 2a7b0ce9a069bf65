namespace Campaigns.Desk.People;

/// <summary>The one place that says what a role may do. Whoever has more than one role has the rights of each.</summary>
internal static class Rights
{
    public static IReadOnlyList<Right> Of(PersonRole role) => role switch
    {
        PersonRole.Editor => [Right.Own, Right.See, Right.Write, Right.Log, Right.Station, Right.Collect],
        PersonRole.Approver => [Right.Own, Right.See, Right.Approve],
        PersonRole.Publisher => [Right.Own, Right.See, Right.Publish],
        PersonRole.Administrator => [Right.Own, Right.See, Right.Connect, Right.Administer, Right.Station, Right.Collect],
        // Behind a station's link nobody signs in; this is for who has an account besides.
        PersonRole.Operator => [Right.Own, Right.See, Right.Log],
        PersonRole.Viewer => [Right.Own, Right.See],
        _ => [],
    };
}
