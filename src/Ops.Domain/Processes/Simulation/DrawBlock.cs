using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Processes;

/// <summary>Random times of one law, made a block at a time.</summary>
internal sealed class DrawBlock(IDistribution law)
{
    private readonly double[] _block = new double[512];
    private RandomStream _stream;
    private ulong _index;
    private int _at;

    /// <summary>Starts again with the first number of a stream.</summary>
    public void Restart(RandomStream stream)
    {
        _stream = stream;
        _index = 0;
        _at = _block.Length;
    }

    public double Next()
    {
        if (_at == _block.Length)
            Fill();
        return _block[_at++];
    }

    private void Fill()
    {
        switch (law)
        {
            case Constant constant:
                Array.Fill(_block, constant.Value);
                break;
            case Exponential exponential:
                _stream.FillUniform(_block, _index);
                double mean = 1 / exponential.Rate;
                foreach (ref var eight in MemoryMarshal.Cast<double, Vector512<double>>(_block.AsSpan()))
                    eight = VectorFunctions.Log(Vector512<double>.One - eight) * -mean;
                break;
            default:
                _stream.Fill(law, _block, _index);
                break;
        }
        _index += (ulong)_block.Length;
        _at = 0;
    }
}
