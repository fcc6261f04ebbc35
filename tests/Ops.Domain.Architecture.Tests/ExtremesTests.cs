using System.Reflection;
using Ops.Domain.Architecture.Tests.Broken;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.Door;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests;

/// <summary>The whole public API is called with extreme but finite arguments: a new method is covered on the day it is written.</summary>
public sealed class ExtremesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Extreme_arguments_are_answered_with_figures_or_with_faults_of_the_library() =>
        Breaches.MustBeNone(Entries.All.AsParallel().SelectMany(member => Extremes.Breaches(member, Patience)).Order());

    [Fact]
    public void Every_exception_names_what_exists_and_gives_a_reason()
    {
        var members = Entries.All.Select(Names.Of).ToHashSet();
        var parameters = Entries.All.SelectMany(member => member.GetParameters()).Select(Names.Of).ToHashSet();

        ExtremesExceptions.Infinite.Where(entry => !members.Contains(entry.Member)).Should().BeEmpty();
        ExtremesExceptions.ProgramErrors.Where(entry => !parameters.Contains(entry.Parameter)).Should().BeEmpty();
        ExtremesExceptions
            .Infinite.Concat(ExtremesExceptions.ProgramErrors)
            .Should()
            .OnlyContain(entry => entry.Item2.Length > 10)
            .And.OnlyHaveUniqueItems(entry => entry.Item1);
    }

    [Theory]
    [InlineData(nameof(NoFigures.BareOverflow), "OverflowException")]
    [InlineData(nameof(NoFigures.InAProperty), ".Variance = Infinity")]
    [InlineData(nameof(NoFigures.InAList), "[1].Variance = Infinity")]
    [InlineData(nameof(NoFigures.InsideAProperty), ".Twice throws OverflowException")]
    [InlineData(nameof(NoFigures.IntoABuffer), "[0] = NaN")]
    [InlineData(nameof(NoFigures.BeyondTheEnd), "IndexOutOfRangeException")]
    [InlineData(nameof(NoFigures.AnyStatus), "an undefined value in status with no fault")]
    [InlineData(nameof(NoFigures.OfNull), "null in name with NullReferenceException")]
    [InlineData(nameof(NoFigures.Endless), "still runs: 1E+300 in value")]
    public void An_answer_that_is_no_figure_is_seen(string name, string told) =>
        Extremes
            .Breaches(Broken(name), TimeSpan.FromSeconds(2))
            .Should()
            .Contain(breach => breach.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void A_member_that_refuses_in_time_keeps_the_rule() =>
        Extremes.Breaches(Broken(nameof(NoFigures.Kept)), Patience).Should().BeEmpty();

    private static MethodInfo Broken(string name) => typeof(NoFigures).GetMethod(name)!;
}
