using NodaTime;
using Ops.Domain.Reviews;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Findings that the review of the sample facts really has.</summary>
internal sealed class ReviewSamples : RoomSamples
{
    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ReviewAction)] = _ => new ReviewAction(
                FirstFinding(),
                new Phrase("Second shift", "加开一班"),
                "Li",
                new LocalDate(2026, 1, 5)
            ),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["ReviewComparison.Find(id)"] = FirstFinding,
            ["OperatingReview.Of(period)"] = () => "2021",
            ["OperatingReview.Branch(unit)"] = () => "streets",
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [("ReviewMeasure.new(figures)", "a measure of which nothing was reported yet has no figures; it is judged as without data")];

    private static string FirstFinding() => OperatingReview.Of((OperatingModel)Samples.Of(typeof(OperatingModel))!, "2021").Findings[0].Id;
}
