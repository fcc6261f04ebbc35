using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.Door;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The whole public API is called with extreme but finite arguments.</summary>
public sealed class ExtremesTests
{
    [Fact]
    public void Extreme_arguments_are_answered_with_figures_or_with_faults_of_the_library() =>
        Breaches.MustBeNone(Entries.All.AsParallel().SelectMany(Extremes.Breaches));
}
