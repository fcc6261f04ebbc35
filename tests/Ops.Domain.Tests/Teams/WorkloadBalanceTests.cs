using CsCheck;
using Ops.Domain.Teams;

namespace Ops.Domain.Tests.Teams;

public class WorkloadBalanceTests
{
    [Fact]
    public void Work_moves_from_the_fullest_to_the_emptiest()
    {
        // 90 hours over capacities 40, 40, 10: targets 40, 40, 10. a has 60 (20 over), b 10 (30 under), c 20 (10 over).
        var balance = WorkloadBalance.Of([new("a", 40, 60), new("b", 40, 10), new("c", 10, 20)]);
        balance.Moves.Should().Equal(new WorkMove("a", "b", 20), new WorkMove("c", "b", 10));
        balance.Moved.Should().Be(30);
        balance.TeamUtilization.Should().Be(1);
        balance.Shortage.Should().Be(0);
        balance.Over.Should().Equal(new PersonHours("a", 20), new PersonHours("c", 10));
        balance.Under.Should().Equal(new PersonHours("b", 30));
    }

    [Fact]
    public void The_gini_coefficient_is_that_of_the_utilizations()
    {
        // 0.5 and 1.5: |0.5 − 1.5| counted twice = 2, over 2·2·2 = 8.
        WorkloadBalance.Of([new("a", 10, 5), new("b", 10, 15)]).Gini.Should().BeApproximately(0.25, 1e-15);
        WorkloadBalance.Of([new("a", 10, 0)]).Gini.Should().BeNull();
        WorkloadBalance.Of([new("a", 0, 4), new("b", 8, 4)]).People[0].Utilization.Should().BeNull();
    }

    [Fact]
    public void The_moves_reach_the_targets_for_all_teams() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 60])
            .Array[1, 8]
            .Where(rows => rows.Any(row => row.Item1 > 0))
            .Sample(rows =>
            {
                var balance = WorkloadBalance.Of([.. rows.Select((row, i) => new PersonWorkload($"p{i}", row.Item1, row.Item2))]);
                var loads = balance.People.ToDictionary(person => person.Id, person => person.Load);
                foreach (var move in balance.Moves)
                {
                    loads[move.From] -= move.Units;
                    loads[move.To] += move.Units;
                }
                return balance.People.All(person => loads[person.Id] == person.Target)
                    && balance.People.Sum(person => person.Target) == balance.TotalLoad
                    && balance.Moves.Length < Math.Max(2, rows.Length + 1);
            });

    [Fact]
    public void Faults_are_told_in_their_order()
    {
        ((Action)(() => WorkloadBalance.Of([]))).Refuses(FaultCode.EmptyInput, "people");
        ((Action)(() => WorkloadBalance.Of([new("a", -1, 1), new("a", 1, 1)]))).Refuses(FaultCode.DuplicateKey, "people[1]");
        ((Action)(() => WorkloadBalance.Of([new("a", -1, 1)]))).Refuses(FaultCode.InvalidArgument, "people[0].capacity");
        ((Action)(() => WorkloadBalance.Of([new("a", 1, -1)]))).Refuses(FaultCode.InvalidArgument, "people[0].load");
        ((Action)(() => WorkloadBalance.Of([new("a", 0, 1)]))).Refuses(FaultCode.ZeroDenominator, "people");
    }
}
