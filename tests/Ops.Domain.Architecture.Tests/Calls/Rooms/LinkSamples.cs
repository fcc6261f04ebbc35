using Ops.Domain.Reviews;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>What the host says of links between the parts of a review.</summary>
internal sealed class LinkSamples : RoomSamples
{
    private static readonly long[] OneOfEach = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ReviewTheme)] = variant => new ReviewTheme($"k{variant + 1}", new Phrase("Potholes", "路面坑洞"), "k1", OneOfEach),
        };

    public override Dictionary<string, Func<object?>> ByPlace => new() { ["ReviewInitiative.new(dataDate)"] = () => 5 };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [("ReviewInitiative.new(links)", "tasks that wait for nothing can run at once")];
}
