using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace StatiqSite.Tests.Architecture;

/// <summary>The instructions of a method, as far as they name something.</summary>
internal static class Instructions
{
    private static readonly FrozenDictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToFrozenDictionary(code => (int)(ushort)code.Value);

    /// <summary>What a body names, in its order.</summary>
    public static IEnumerable<EntityHandle> TokensOf(BlobReader instructions) =>
        ReadFrom(instructions).Where(instruction => instruction.Token != 0).Select(instruction => (EntityHandle)MetadataTokens.Handle(instruction.Token));

    /// <summary>Every instruction, with the token it names or 0.</summary>
    public static IReadOnlyList<(OpCode Code, int Token)> ReadFrom(BlobReader instructions)
    {
        var read = new List<(OpCode, int)>();
        while (instructions.RemainingBytes > 0)
        {
            var first = instructions.ReadByte();
            var code = Codes[first == 0xFE ? 0xFE00 | instructions.ReadByte() : first];
            var token = 0;
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    token = instructions.ReadInt32();
                    break;

                case OperandType.InlineSwitch:
                    var cases = instructions.ReadInt32();
                    instructions.Offset += cases * 4;
                    break;

                default:
                    instructions.Offset += SizeOf(code.OperandType);
                    break;
            }

            read.Add((code, token));
        }

        return read;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
