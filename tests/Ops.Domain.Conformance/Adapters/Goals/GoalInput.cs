using NodaTime;
using Ops.Domain.Goals;

namespace Ops.Domain.Conformance.Adapters;

/// <summary>Links, directions and bands of a case's input.</summary>
internal static class GoalInput
{
    public static Direction Direction(this Input input) =>
        input.IsNull
            ? Domain.Direction.HigherIsBetter
            : RankingAdapter.Known(
                input,
                ("increase", Domain.Direction.HigherIsBetter),
                ("decrease", Domain.Direction.LowerIsBetter),
                ("benefit", Domain.Direction.HigherIsBetter),
                ("cost", Domain.Direction.LowerIsBetter)
            );

    public static Direction? DirectionOrNull(this Input input) =>
        input.IsNull || (input.IsText && string.IsNullOrWhiteSpace(input.Text)) ? null : input.Direction();

    public static LocalDate? DateOrNull(this Input input) =>
        input.IsNull || (input.IsText && string.IsNullOrWhiteSpace(input.Text)) ? null : input.Date();

    /// <summary>Links as objects with child, parent and weight, or as pairs of child and parent.</summary>
    public static GoalLink[] Links(this Input input) =>
        input.IsNull
            ? []
            :
            [
                .. input.Items.Select(link =>
                    link.IsList ? (link.Texts is [var child, var parent] ? new GoalLink(child, parent) : throw link.Bad("a pair"))
                    : link.Has("weight") ? new GoalLink(link["child"].Text, link["parent"].Text, link["weight"].Number)
                    : new GoalLink(link["child"].Text, link["parent"].Text)
                ),
            ];

    public static string[] NodeIds(this Input input) => [.. input["nodes"].Items.Select(node => node["id"].Text)];

    public static StatusBands<string> Bands(this Input input) =>
        StatusBands<string>.Of(
            [.. input["bands"].Items.Select(band => new StatusBand<string>(band["min"].Number, band["status"].Text))],
            input["otherwise"].Text
        );
}
