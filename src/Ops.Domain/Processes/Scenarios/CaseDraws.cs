using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Four pairs of random numbers of a case, made side by side: pair i is what its stream has at the indexes 2i and 2i + 1.</summary>
/// <remarks>Most cases begin fewer than four steps, and one takes as long to draw for as four.</remarks>
internal struct CaseDraws
{
    private const int Pairs = 4;
    private const int Unused = 11;

    private Vector256<ulong> _first;
    private Vector256<ulong> _second;

    /// <summary>Takes the first four pairs of a stream.</summary>
    public void Restart(RandomStream stream) => Fill(stream, 0);

    /// <summary>A pair of uniform numbers; the pairs of a case are taken one after the other.</summary>
    public (double First, double Second) Next(RandomStream stream, ulong pair)
    {
        int lane = (int)(pair % Pairs);
        if (lane == 0 && pair > 0)
            Fill(stream, pair);
        return ((_first[lane] >> Unused) * RandomStream.Step, (_second[lane] >> Unused) * RandomStream.Step);
    }

    private void Fill(RandomStream stream, ulong pair) =>
        (_first, _second) = Philox.Draws(stream.Seed, stream.Id, Vector256.Create(pair) + Vector256.Create(0UL, 1, 2, 3));
}
