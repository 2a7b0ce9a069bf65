using Campaigns.Content.Records;

namespace Campaigns.Desk.Activities;

/// <summary>The fields of an activity's form.</summary>
internal static class ActivityFields
{
    /// <summary>What was typed, over what is kept.</summary>
    public static Activity Of(RecordForm form, Activity kept) => kept with
    {
        Kind = form.Choice("loai", kept.Kind), Title = form.Text("ten"), Place = form.Text("noi"), Person = form.Text("nguoi"), First = form.Day("tu-ngay", kept.First), Last = form.Day("den-ngay", kept.Last),
        Start = form.MaybeTime("tu-gio"), End = form.MaybeTime("den-gio"),
        Planned = form.Count("so-luong"), Measure = form.Text("don-vi-tinh"), TaskId = form.Maybe("nhiem-vu"), Revision = form.Revision(kept.Revision),
    };
}
