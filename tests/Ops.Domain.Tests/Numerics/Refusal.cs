namespace Ops.Domain.Tests.Numerics;

/// <summary>What a refused call must say: the code and the place.</summary>
internal static class Refusal
{
    public static void Of(Action call, FaultCode code, string place)
    {
        var refusal = call.Should().Throw<OpsException>().Which;
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }
}
