using NodaTime;
using NodaTime.Text;
using Ops.Domain.Calendars;
using Ops.Domain.Projects;

namespace Ops.Domain.Conformance.Adapters.Projects;

/// <summary>Networks and calendars of a case's input.</summary>
internal static class ProjectInput
{
    public static ProjectActivity[] Activities(this Input input) =>
        [.. input["activities"].NotEmpty().Distinct().Select(item => new ProjectActivity(item["id"].Text, item["duration"].Int))];

    public static ActivityLink[] Links(this Input input) => [.. List(input["dependencies"]).Select(Link)];

    public static ActivityLink Link(Input link) =>
        new(
            link["from"].Text,
            link["to"].Text,
            link["type"]
                .Known(
                    ("FS", LinkType.FinishToStart),
                    ("SS", LinkType.StartToStart),
                    ("FF", LinkType.FinishToFinish),
                    ("SF", LinkType.StartToFinish)
                ),
            link["lag"].IntOrNull ?? 0
        );

    public static string Name(LinkType type) =>
        type switch
        {
            LinkType.FinishToStart => "FS",
            LinkType.StartToStart => "SS",
            LinkType.FinishToFinish => "FF",
            _ => "SF",
        };

    public static Input[] List(Input list) => list.IsNull ? [] : [.. list.Items];

    public static WorkdayCalendar Workdays(this Input input) =>
        new(
            [
                .. input["workdays"]
                    .Texts.Select(name =>
                        Enum.TryParse<IsoDayOfWeek>(name, true, out var day) && day != IsoDayOfWeek.None
                            ? day
                            : throw input.Bad("names of weekdays")
                    ),
            ],
            [.. List(input["holidays"]).Select(day => day.Date())]
        );

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
