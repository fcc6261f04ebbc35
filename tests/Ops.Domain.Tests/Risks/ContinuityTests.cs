using Ops.Domain.Risks;

namespace Ops.Domain.Tests.Risks;

public class ContinuityTests
{
    private static ServiceTarget Service(
        string id,
        double objective,
        double recovery,
        double? most = null,
        double point = 1,
        double lost = 1,
        params string[] dependsOn
    ) => new(id, objective, point, recovery, lost, most, dependsOn);

    [Fact]
    public void A_service_runs_after_the_longest_way_below_it()
    {
        // net 0.5; db 0.5 + 1.5 = 2; pay 2 + 1 = 3; stock 2 + 3 = 5; shop 5 + 2 = 7.
        var gaps = ContinuityGaps.Of([
            Service("shop", 4, 2, 6, dependsOn: ["pay", "stock"]),
            Service("pay", 4, 1, dependsOn: ["db"]),
            Service("stock", 24, 3, dependsOn: ["db"]),
            Service("db", 8, 1.5, most: 8, lost: 1.5, dependsOn: ["net"]),
            Service("net", 1, 0.5),
        ]);
        gaps.Services.Select(service => service.AchievedRecoveryHours).Should().Equal(7, 3, 5, 2, 0.5);
        gaps.Services[0].CriticalPath.Should().Equal("net", "db", "stock", "shop");
        gaps.Services[0].RecoveryTimeGap.Should().Be(3);
        gaps.Services[0].BreachesMaximumDowntime.Should().BeTrue();
        gaps.Services[3].RecoveryPointGap.Should().Be(0.5);
        gaps.Services[3].BreachesMaximumDowntime.Should().BeFalse();
        gaps.Services[1].BreachesMaximumDowntime.Should().BeNull();
        gaps.Gaps.Select(service => service.Target.Id).Should().Equal("shop", "db");
        gaps.InconsistentTargets.Select(target => (target.Id, target.DependsOn)).Should().Equal(("pay", "db"), ("shop", "stock"));
        gaps.Explain().ToText().Should().Contain("net -> db -> stock -> shop");
    }

    [Fact]
    public void Of_two_equal_ways_the_least_id_is_told()
    {
        var gaps = ContinuityGaps.Of([Service("top", 9, 1, dependsOn: ["z", "a"]), Service("z", 9, 2), Service("a", 9, 2)]);
        gaps.Services[0].CriticalPath.Should().Equal("a", "top");
        gaps.Gaps.Should().BeEmpty();
    }

    [Fact]
    public void Gaps_are_ordered_by_time_then_by_data_then_by_id()
    {
        var gaps = ContinuityGaps.Of([
            Service("c", 1, 2),
            Service("b", 1, 2, lost: 3),
            Service("a", 1, 2),
            Service("d", 1, 1, lost: 9),
            Service("at", 2, 2),
        ]);
        gaps.Gaps.Select(service => service.Target.Id).Should().Equal("b", "a", "c", "d");
    }

    [Fact]
    public void Services_that_cannot_be_recovered_are_refused()
    {
        ((Action)(() => ContinuityGaps.Of([]))).Refuses(FaultCode.EmptyInput, "services");
        ((Action)(() => ContinuityGaps.Of([Service("a", 1, 1), Service("a", 1, 1)]))).Refuses(FaultCode.DuplicateKey, "services[1]");
        ((Action)(() => ContinuityGaps.Of([Service("a", 1, 1, dependsOn: ["z"])]))).Refuses(
            FaultCode.UnknownReference,
            "services[0].DependsOn"
        );
        Action circle = () =>
            ContinuityGaps.Of([
                Service("x", 1, 1, dependsOn: ["a"]),
                Service("a", 1, 1, dependsOn: ["b"]),
                Service("b", 1, 1, dependsOn: ["a"]),
            ]);
        circle.Refuses(FaultCode.Cycle, "services");
        circle.Should().Throw<OpsException>().WithMessage("*a -> b -> a*");
        ((Action)(() => ContinuityGaps.Of([Service("a", 1, 1, dependsOn: ["a"])]))).Refuses(FaultCode.Cycle, "services");
        ((Action)(() => _ = Service("a", 2, 1, most: 1.9))).Refuses(FaultCode.NotOrdered, "maximumDowntime");
        ((Action)(() => _ = Service("a", -1, 1))).Refuses(FaultCode.InvalidArgument, "recoveryTimeObjective");
        ((Action)(() => _ = Service("a", 1, -1))).Refuses(FaultCode.InvalidArgument, "recoveryHours");
        ((Action)(() => _ = Service("a", 1, 1, dependsOn: ["b", "b"]))).Refuses(FaultCode.DuplicateKey, "dependsOn[1]");
        Service("a", 2, 1, most: 2).MaximumDowntime.Should().Be(2);
    }
}
