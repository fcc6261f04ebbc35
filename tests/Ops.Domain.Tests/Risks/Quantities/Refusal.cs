namespace Ops.Domain.Tests.Risks.Quantities;

/// <summary>How a call is refused: the code, and the place it names.</summary>
internal static class Refusal
{
    public static void Refuses(this Action call, FaultCode code, string place)
    {
        var refused = call.Should().Throw<OpsException>().Which;
        refused.Code.Should().Be(code);
        refused.Faults[0].Place.Should().Be(place);
    }
}
