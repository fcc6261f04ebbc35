using NodaTime;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

/// <summary>Logs with more names, or longer times, than the short cuts are made for.</summary>
public class LargeLogTests
{
    private const int Names = 1500;

    /// <summary>Case k: activity k, then k + 1, then k again, each done by the resource of the same number; the names run backwards.</summary>
    private static readonly EventLog Wide = Of([
        .. Enumerable
            .Range(0, Names)
            .SelectMany(k =>
                new[] { k, k + 1, k }.Select((n, i) => new Row($"c{k}", $"a{9999 - (n % Names)}", i, $"r{9999 - (n % Names)}"))
            ),
    ]);

    [Fact]
    public void Many_activities_have_the_edges_that_few_have()
    {
        var edges = DirectlyFollowsGraph.Of(Wide).Edges;
        edges.Should().HaveCount(2 * Names);
        edges.Should().OnlyContain(edge => edge.Count == 1 && edge.TotalSeconds == 60);
        edges.Select(edge => (edge.From, edge.To)).Should().BeInAscendingOrder();
        edges.Should().ContainSingle(edge => edge.From == "a9999" && edge.To == "a9998");
        var graph = DependencyGraph.Of(Wide, 0, 0);
        graph.Edges.Should().OnlyContain(edge => edge.Dependency == 0 && edge.Count == 1);
        graph.LengthTwoLoops.Should().HaveCount(Names);
        graph.LengthTwoLoops.Should().OnlyContain(loop => loop.Measure == 0.5 && string.CompareOrdinal(loop.First, loop.Second) < 0);
    }

    [Fact]
    public void Many_resources_have_the_handovers_that_few_have()
    {
        var network = HandoverNetwork.Of(Wide);
        (network.Handovers, network.SelfHandovers).Should().Be((2 * Names, 0));
        network.Edges.Should().HaveCount(2 * Names);
        network.PingPong.Should().HaveCount(Names);
        network.WorkingTogether.Should().HaveCount(Names);
        network.WorkingTogether.Should().OnlyContain(pair => pair.Count == 1 && string.CompareOrdinal(pair.First, pair.Second) < 0);
    }

    [Fact]
    public void Sums_of_many_years_are_exact()
    {
        // 30,000 years in ticks of 100 ns are 9.5·10¹⁸, more than 64 bits hold.
        const int Cases = 30_000;
        var year = Duration.FromDays(365);
        var builder = new EventLogBuilder();
        for (int c = 0; c < Cases; c++)
        {
            builder.Add($"c{c}", "a", Nine, Nine);
            builder.Add($"c{c}", "b", Nine + year + year, Nine + year);
        }
        var log = builder.Build();
        ThroughputTimes.Of(log).MeanSeconds.Should().Be(2 * year.TotalSeconds);
        DirectlyFollowsGraph.Of(log).Edges.Single().TotalSeconds.Should().Be(Cases * 2 * year.TotalSeconds);
        IntervalTimes.Of(log).Total.LeadSeconds.Should().Be(Cases * 2 * year.TotalSeconds);
        IntervalTimes.Of(log).Total.ProcessingSeconds.Should().Be(Cases * year.TotalSeconds);
        BottleneckReport.Of(log).TotalWaitingSeconds.Should().Be(Cases * year.TotalSeconds);
        LogComparison.Of(log, log).HodgesLehmannSeconds.Should().Be(0);
    }
}
