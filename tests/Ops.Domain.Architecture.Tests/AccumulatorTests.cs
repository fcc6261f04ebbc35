using Ops.Domain.Architecture.Tests.Broken;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;
using Ops.Domain.Architecture.Tests.Results;

namespace Ops.Domain.Architecture.Tests;

/// <summary>Streaming and sharding: Add, Merge and ToResult, and the law that holds between them.</summary>
public sealed class AccumulatorTests
{
    [Fact]
    public void Merge_of_parts_equals_one_pass_for_every_accumulator()
    {
        var accumulators = Library
            .PublicTypes.Where(type => Names.Of(type).EndsWith("Accumulator", StringComparison.Ordinal))
            .Select(Entries.Close);

        Breaches.MustBeNone(accumulators.SelectMany(Accumulation.Breaches));
    }

    [Theory]
    [InlineData(typeof(LastWinsAccumulator), "differ from one pass")]
    [InlineData(typeof(EndlessAccumulator), "has no ToResult")]
    public void An_accumulator_that_breaks_the_law_is_seen(Type broken, string told) =>
        Accumulation.Breaches(broken).Should().Contain(breach => breach.Contains(told));

    [Fact]
    public void An_accumulator_that_keeps_the_law_is_fine() => Accumulation.Breaches(typeof(CountAccumulator)).Should().BeEmpty();
}
