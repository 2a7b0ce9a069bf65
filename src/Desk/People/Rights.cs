namespace Campaigns.Desk.People;

/// <summary>The one place that says what a role may do. Whoever has more than one role has the rights of each.</summary>
internal static class Rights
{
    public static IReadOnlyList<Right> Of(PersonRole role) => role switch
    {
        PersonRole.Editor => [Right.Own, Right.See, Right.Write],
        PersonRole.Approver => [Right.Own, Right.See, Right.Approve],
        PersonRole.Publisher => [Right.Own, Right.See, Right.Publish],
        PersonRole.Administrator => [Right.Own, Right.See, Right.Connect, Right.Administer],
        // The script of the day is read without a sign-in; here is what else an operator sees.
        PersonRole.Operator or PersonRole.Viewer => [Right.Own, Right.See],
        _ => [],
    };
}
