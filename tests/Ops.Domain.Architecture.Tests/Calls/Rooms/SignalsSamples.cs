using Ops.Domain.Kpis;
using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Stored states, samples of values, and orders of switching.</summary>
internal sealed class SignalsSamples : RoomSamples
{
    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ShapleySamplingOptions)] = _ => new ShapleySamplingOptions { OrderPairs = 4 },
            [typeof(MomentsAccumulator)] = _ => new MomentsAccumulator(),
            [typeof(CovarianceAccumulator)] = _ => new CovarianceAccumulator(),
            [typeof(GroupedAccumulator)] = _ => new GroupedAccumulator(12),
            [typeof(IndividualsAccumulator)] = _ => new IndividualsAccumulator(),
            [typeof(KpiAccumulator<Amount>)] = _ => new KpiAccumulator<Amount>(new Additive()),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["MomentsAccumulator.Read(source)"] = () => State('M', 7),
            ["CovarianceAccumulator.Read(source)"] = () => State('C', 7),
            ["IndividualsAccumulator.Read(source)"] = () => State('I', 6),
            ["GroupedAccumulator.Read(source)"] = () => new byte[] { (byte)'O', (byte)'G', 1, 2, 0, 0 },
            ["KpiAccumulator.Read(source)"] = () => new byte[] { (byte)'O', (byte)'K', 1, (byte)'A', 0 },
            ["MomentsAccumulator.Write(destination)"] = () => new byte[64],
            ["CovarianceAccumulator.Write(destination)"] = () => new byte[64],
            ["IndividualsAccumulator.Write(destination)"] = () => new byte[64],
            ["GroupedAccumulator.Write(destination)"] = () => new byte[1024],
            ["KpiAccumulator.Write(destination)"] = () => new byte[64],
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [("ValueSample.new(values)", "nothing happened: a sample without values")];

    /// <summary>A state without values: the header, a count of 0, and zeros.</summary>
    private static byte[] State(char letter, int numbers) => [(byte)'O', (byte)letter, 1, 0, .. new byte[8 * numbers]];
}
