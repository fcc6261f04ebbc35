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

    public override Dictionary<string, Func<object?>> ByPlace => new() { ["ReviewComparison.Find(id)"] = FirstFinding };

    private static string FirstFinding() => OperatingReview.Of((ReviewFacts)Samples.Of(typeof(ReviewFacts))!).Findings[0].Id;
}
