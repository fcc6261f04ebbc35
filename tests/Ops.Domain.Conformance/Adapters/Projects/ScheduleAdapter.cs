using System.Text.Json.Nodes;
using NodaTime;
using Ops.Domain.Projects;

namespace Ops.Domain.Conformance.Adapters.Projects;

/// <summary>Network schedules of the processes module.</summary>
internal sealed class ScheduleAdapter : IAdapter
{
    public void Register(Operations operations)
    {
        operations.Add("processes.project.schedule", Schedule);
        operations.Add("processes.project.networkCheck", Check);
        operations.Add("processes.project.drivingPath", Driving);
        operations.Add("processes.project.progress", Progress);
        operations.Add("processes.project.calendars", Calendars);
    }

    private static ProjectSchedule Plan(Input input) =>
        ProjectSchedule.Of(
            input.Activities(),
            input.Links(),
            [
                .. ProjectInput
                    .List(input["constraints"])
                    .Select(item => new ActivityConstraint(
                        item["id"].Text,
                        item["type"]
                            .Known(
                                ("start-no-earlier-than", ConstraintKind.StartNoEarlierThan),
                                ("finish-no-later-than", ConstraintKind.FinishNoLaterThan)
                            ),
                        item["value"].Int
                    )),
            ],
            input["requiredFinish"].IntOrNull
        );

    private static JsonObject Schedule(Input input)
    {
        LocalDate? start = input.Has("projectStart") ? input["projectStart"].Date() : null;
        var calendar = input.Has("calendar") ? input["calendar"].Workdays() : null;
        var plan = Plan(input);
        var result = new JsonObject
        {
            ["duration"] = plan.Duration,
            ["activities"] = Output.List(
                plan.Activities,
                activity => new JsonObject
                {
                    ["id"] = activity.Id,
                    ["earlyStart"] = activity.EarlyStart,
                    ["earlyFinish"] = activity.EarlyFinish,
                    ["lateStart"] = activity.LateStart,
                    ["lateFinish"] = activity.LateFinish,
                    ["totalFloat"] = activity.TotalFloat,
                    ["freeFloat"] = activity.FreeFloat,
                    ["critical"] = activity.IsCritical,
                }
            ),
            ["criticalActivities"] = Output.List(plan.Critical),
        };
        if (start is { } first && calendar is not null)
        {
            result["dates"] = Output.List(plan.Dates(first, calendar), Dates);
            result["projectFinish"] = ProjectInput.Text(plan.FinishDate(first, calendar));
        }
        return result;
    }

    private static JsonObject Dates(ActivityDates activity) =>
        new()
        {
            ["id"] = activity.Id,
            ["start"] = ProjectInput.Text(activity.Start),
            ["finish"] = ProjectInput.Text(activity.Finish),
        };

    private static JsonObject Check(Input input)
    {
        var check = NetworkCheck.Of(input.Activities(), input.Links(), input["maximumLag"].IntOrNull);
        return new JsonObject
        {
            ["openStarts"] = Output.List(check.OpenStarts),
            ["openEnds"] = Output.List(check.OpenEnds),
            ["danglingStarts"] = Output.List(check.DanglingStarts),
            ["danglingFinishes"] = Output.List(check.DanglingFinishes),
            ["redundantLinks"] = Output.List(check.RedundantLinks, Link),
            ["negativeLags"] = Output.List(check.NegativeLags, Link),
            ["longLags"] = Output.List(check.LongLags, Link),
            ["linkRatio"] = check.LinkRatio,
            ["finishToStartShare"] = check.FinishToStartShare,
        };
    }

    private static JsonObject Link(ActivityLink link) =>
        new()
        {
            ["from"] = link.From,
            ["to"] = link.To,
            ["type"] = ProjectInput.Name(link.Type),
        };

    private static JsonObject Driving(Input input)
    {
        var path = DrivingPath.Of(Plan(input));
        return new JsonObject
        {
            ["duration"] = path.Duration,
            ["drivingActivities"] = Output.List(path.Activities),
            ["drivingLinks"] = Output.List(path.Links, Link),
            ["floatCritical"] = Output.List(path.FloatCritical),
            ["onlyByFloat"] = Output.List(path.OnlyByFloat),
            ["onlyByPath"] = Output.List(path.OnlyByPath),
            ["heldByConstraint"] = Output.List(path.HeldByConstraint),
        };
    }

    private static JsonObject Progress(Input input)
    {
        var update = ProgressUpdate.Of(
            input["dataDate"].Int,
            [
                .. input["activities"]
                    .NotEmpty()
                    .Select(item => new ReportedActivity(
                        item["id"].Text,
                        item["duration"].Int,
                        item["actualStart"].IntOrNull,
                        item["actualFinish"].IntOrNull,
                        item["remaining"].IntOrNull
                    )),
            ],
            input.Links(),
            input.Has("mode")
                ? input["mode"].Known(("retainedLogic", ProgressMode.RetainedLogic), ("progressOverride", ProgressMode.ProgressOverride))
                : ProgressMode.RetainedLogic
        );
        return new JsonObject
        {
            ["activities"] = Output.List(
                update.Activities,
                activity => new JsonObject
                {
                    ["id"] = activity.Id,
                    ["status"] = activity.State switch
                    {
                        ActivityState.Complete => "complete",
                        ActivityState.InProgress => "inProgress",
                        _ => "notStarted",
                    },
                    ["start"] = activity.Start,
                    ["finish"] = activity.Finish,
                    ["remainingStart"] = activity.RemainingStart,
                }
            ),
            ["finish"] = update.Finish,
            ["outOfSequence"] = Output.List(update.OutOfSequence, link => new JsonObject { ["from"] = link.From, ["to"] = link.To }),
        };
    }

    private static JsonObject Calendars(Input input)
    {
        var start = input["projectStart"].Date();
        var schedule = CalendarSchedule.Of(
            start,
            [.. input["calendars"].Fields.Select(item => new NamedCalendar(item.Key, item.Value.Workdays()))],
            [
                .. input["activities"]
                    .NotEmpty()
                    .Select(item => new CalendarActivity(item["id"].Text, item["duration"].Int, item["calendar"].Text)),
            ],
            [.. ProjectInput.List(input["dependencies"]).Select(CalendarLink)]
        );
        return new JsonObject
        {
            ["activities"] = Output.List(schedule.Activities, Dates),
            ["projectFinish"] = ProjectInput.Text(schedule.Finish),
            ["calendarDays"] = schedule.CalendarDays,
        };
    }

    private static CalendarLink CalendarLink(Input input)
    {
        var link = ProjectInput.Link(input);
        var unit = input.Has("lagUnit")
            ? input["lagUnit"].Known(("working", LagDays.Successor), ("elapsed", LagDays.Elapsed))
            : LagDays.Successor;
        if (unit != LagDays.Successor)
            return new CalendarLink(link, unit);
        return input["lagCalendar"].TextOrNull switch
        {
            null or "successor" => new CalendarLink(link),
            "predecessor" => new CalendarLink(link, LagDays.Predecessor),
            var name => new CalendarLink(link, LagDays.Named, name),
        };
    }
}
