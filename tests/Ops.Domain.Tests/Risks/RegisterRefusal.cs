namespace Ops.Domain.Tests.Risks;

/// <summary>How a call is refused: the code, and the place it names.</summary>
internal static class RegisterRefusal
{
    public static void MustRefuse(this Action call, FaultCode code, string place)
    {
        var refused = call.Should().Throw<OpsException>().Which;
        refused.Code.Should().Be(code);
        refused.Faults[0].Place.Should().Be(place);
        refused.Faults[0].Remedy.Should().NotBeEmpty();
    }
}
